import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partenaire',
  beforeLoad: requireRole('partner'),
  component: lazyRouteComponent(() => import('./partner-layout.tsx'), 'PartnerLayout'),
});

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'PartnerHomePage'),
});

/** Where the agents of a data provider keep their establishments up to date. */
export const partnerRoutes = area.addChildren([home]);
