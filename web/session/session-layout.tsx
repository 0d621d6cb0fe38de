import { Outlet } from '@tanstack/react-router';
import { PublicShell } from '../design/public-shell.tsx';

/** The frame of the pages about signing in. */
export function SessionLayout() {
  return (
    <PublicShell>
      <Outlet />
    </PublicShell>
  );
}
