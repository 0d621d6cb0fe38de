import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { cafRoutes } from './caf/routes.ts';
import { cnafRoutes } from './cnaf/routes.ts';
import { LoadingState } from './design/situations.tsx';
import { clearToast } from './design/toast.tsx';
import { partnerRoutes } from './partner/routes.ts';
import { publicRoutes } from './public/routes.ts';
import { rootRoute } from './root.tsx';
import { sessionRoutes } from './session/routes.ts';

const showcaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/_composants',
  component: lazyRouteComponent(() => import('./design/showcase/showcase-page.tsx'), 'ShowcasePage'),
});

/**
 * What an address says after its question mark, as plain text: `?commune=26108`, never a quoted `%2226108%22`. A route
 * that wants a number makes one in its `validateSearch`.
 */
function plainQuery(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return said.length > 0 ? `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}` : '';
}

/** All pages. Each area declares its own routes; its pages are fetched when one goes there. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    publicRoutes,
    ...sessionRoutes,
    partnerRoutes,
    cafRoutes,
    cnafRoutes,
    showcaseRoute,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <LoadingState />,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => plainQuery(search),
});

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) clearToast();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
