import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cnaf',
  beforeLoad: requireRole('cnaf-admin'),
  component: lazyRouteComponent(() => import('./cnaf-layout.tsx'), 'CnafLayout'),
});

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'CnafHomePage'),
});

/** Where the Cnaf keeps the reference lists and the Caf agents. */
export const cnafRoutes = area.addChildren([home]);
