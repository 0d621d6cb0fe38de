import { Link, Outlet } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { PublicShell } from '../design/public-shell.tsx';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { homeOf } from '../guard.ts';
import { useSignOut } from './sign-out.ts';

const areaNames = {
  partner: 'espace partenaires',
  'caf-agent': 'espace Caf',
  'cnaf-admin': 'espace Cnaf',
} as const;

/** The frame of the pages that are about the account itself, whatever the role. */
export function AccountLayout() {
  const session = useSession();
  const signOut = useSignOut();
  if (session.status !== 'open' && session.status !== 'ended') {
    return (
      <PublicShell>
        <Outlet />
      </PublicShell>
    );
  }
  const { role } = session.account;
  return (
    <WorkShell
      area={areaNames[role]}
      home={homeOf[role]}
      onSignOut={signOut}
      accountLinks={
        <li>
          <Link to="/compte/mot-de-passe">Changer mon mot de passe</Link>
        </li>
      }
      navigation={<NavigationLink to={homeOf[role]}>Mon espace</NavigationLink>}
    >
      <Outlet />
    </WorkShell>
  );
}
