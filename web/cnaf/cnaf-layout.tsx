import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';

/** The frame of the pages of Cnaf administrators. */
export function CnafLayout() {
  const signOut = useSignOut();
  // A Caf's page belongs to the list; the figures, whose address begins alike, do not.
  const onCaf = useMatchRoute()({ to: '/cnaf/caf/$code' }) !== false;
  return (
    <WorkShell
      area="espace Cnaf"
      home="/cnaf"
      onSignOut={signOut}
      accountLinks={
        <li>
          <Link to="/compte/mot-de-passe">Changer mon mot de passe</Link>
        </li>
      }
      navigation={
        <>
          <NavigationLink to="/cnaf" activeOptions={{ exact: !onCaf, includeSearch: false }}>
            Les Caf
          </NavigationLink>
          <NavigationLink to="/cnaf/chiffres">Chiffres nationaux</NavigationLink>
          <NavigationLink to="/cnaf/demandes-information">Lieux d’information</NavigationLink>
          <NavigationLink to="/cnaf/logiciels">Logiciels</NavigationLink>
          <NavigationLink to="/cnaf/administrateurs">Administrateurs</NavigationLink>
        </>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
