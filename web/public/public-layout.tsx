import { Outlet } from '@tanstack/react-router';
import { PublicShell } from '../design/public-shell.tsx';
import { NavigationLink } from '../design/shell.tsx';

/** The frame of the public pages. */
export function PublicLayout() {
  return (
    <PublicShell
      navigation={
        <>
          <NavigationLink to="/" activeOptions={{ exact: true }}>
            Trouver un accueil
          </NavigationLink>
          <NavigationLink to="/connexion">Se connecter</NavigationLink>
        </>
      }
    >
      <Outlet />
    </PublicShell>
  );
}
