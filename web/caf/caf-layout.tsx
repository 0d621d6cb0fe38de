import { Outlet } from '@tanstack/react-router';
import { NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';

/** The frame of the pages of Caf agents. */
export function CafLayout() {
  const signOut = useSignOut();
  return (
    <WorkShell
      area="espace Caf"
      home="/caf"
      onSignOut={signOut}
      navigation={
        <NavigationLink to="/caf" activeOptions={{ exact: true }}>
          Accueil
        </NavigationLink>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
