import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';
import { useOwnCouncils } from './council-files/own-councils.ts';
import { useAwaited, useOwnPlaces } from './information-requests/own-places.ts';

/** What the first page leads to, and no other entry. */
const fromHome = /^\/partenaire\/(?:etablissements|conventions)\//u;

/** It alone follows the address: a frame that did would read its lists again on the way out, once signed out. */
function HomeLink() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <NavigationLink to="/partenaire" activeOptions={{ exact: !fromHome.test(path) }}>
      Accueil
    </NavigationLink>
  );
}

/** The frame of the pages of partner agents; those of an information place see how many families wait. */
export function PartnerLayout() {
  const signOut = useSignOut();
  const { places = [] } = useOwnPlaces();
  const { councils = [], query: own } = useOwnCouncils();
  // A council has no places that a software could send.
  const onlyCouncils = councils.length > 0 && councils.length === own.data?.conventions.length;
  const awaited = useAwaited(places.map(({ id }) => id));
  return (
    <WorkShell
      area="espace partenaires"
      home="/partenaire"
      onSignOut={signOut}
      accountLinks={
        <li>
          <Link to="/compte/mot-de-passe">Changer mon mot de passe</Link>
        </li>
      }
      navigation={
        <>
          <HomeLink />
          {places.length > 0 && (
            <NavigationLink to="/partenaire/demandes" search={{}} count={awaited.total}>
              Demandes
            </NavigationLink>
          )}
          {councils.length > 0 && <NavigationLink to="/partenaire/depot">Dépôt</NavigationLink>}
          {places.length > 0 && <NavigationLink to="/partenaire/attestations">Attestations</NavigationLink>}
          {!onlyCouncils && <NavigationLink to="/partenaire/logiciels">Logiciels</NavigationLink>}
        </>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
