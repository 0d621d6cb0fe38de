import { Outlet } from '@tanstack/react-router';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';

/** The frame of the pages of Cnaf administrators. */
export function CnafLayout() {
  const signOut = useSignOut();
  return (
    <WorkShell
      area="espace Cnaf"
      home="/cnaf"
      onSignOut={signOut}
      navigation={
        <NavigationLink to="/cnaf" activeOptions={{ exact: true }}>
          Accueil
        </NavigationLink>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
