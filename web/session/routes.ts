import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  id: 'session',
  component: lazyRouteComponent(() => import('./session-layout.tsx'), 'SessionLayout'),
});

const signIn = createRoute({
  getParentRoute: () => area,
  path: '/connexion',
  validateSearch: (search: Record<string, unknown>): { retour?: string } => ({
    retour: ownAddress(search.retour),
  }),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

/** Signing in, and everything about one's own password. */
export const sessionRoutes = area.addChildren([signIn]);

/** Only an address of this site: a link must not lead elsewhere after the sign-in. */
function ownAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^\/(?![/\\])/u.test(address) ? address : undefined;
}
