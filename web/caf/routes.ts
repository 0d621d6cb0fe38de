import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/caf',
  beforeLoad: requireRole('caf-agent'),
  component: lazyRouteComponent(() => import('./caf-layout.tsx'), 'CafLayout'),
});

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'CafHomePage'),
});

/** Where Caf agents process requests and validate what goes online. */
export const cafRoutes = area.addChildren([home]);
