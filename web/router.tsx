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

/** All pages. Each area declares its own routes; its pages are fetched when one goes there. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    publicRoutes,
    sessionRoutes,
    partnerRoutes,
    cafRoutes,
    cnafRoutes,
    showcaseRoute,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <LoadingState />,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) clearToast();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
