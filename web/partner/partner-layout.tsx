import { Link, Outlet } from '@tanstack/react-router';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';

/** The frame of the pages of partner agents. */
export function PartnerLayout() {
  const signOut = useSignOut();
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
          <NavigationLink to="/partenaire" activeOptions={{ exact: true }}>
            Accueil
          </NavigationLink>
          <NavigationLink to="/partenaire/logiciels">Logiciels</NavigationLink>
        </>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
