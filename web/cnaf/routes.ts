import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { notFoundIn } from '../design/not-found-page.tsx';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';
import { searchTexts } from '../search-texts.ts';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cnaf',
  beforeLoad: requireRole('cnaf-admin'),
  component: lazyRouteComponent(() => import('./cnaf-layout.tsx'), 'CnafLayout'),
  notFoundComponent: notFoundIn('/cnaf'),
});

const cafs = createRoute({
  getParentRoute: () => area,
  path: '/',
  /** `nom`: letters of the department, of the town or its number. `manque`: what the Caf lacks. */
  validateSearch: searchTexts('nom', 'manque'),
  component: lazyRouteComponent(() => import('./cafs-page.tsx'), 'CafsPage'),
});

const caf = createRoute({
  getParentRoute: () => area,
  path: '/caf/$code',
  component: lazyRouteComponent(() => import('./caf-page.tsx'), 'CafPage'),
});

const figures = createRoute({
  getParentRoute: () => area,
  path: '/chiffres',
  /** `etape`: Caf at one stage; `envoi`: by what their councils send; `tri` and `sens`: the order of the table. */
  validateSearch: searchTexts('etape', 'envoi', 'tri', 'sens'),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
});

const information = createRoute({
  getParentRoute: () => area,
  path: '/demandes-information',
  component: lazyRouteComponent(
    () => import('./information-requests/information-page.tsx'),
    'InformationPage',
  ),
});

const administrators = createRoute({
  getParentRoute: () => area,
  path: '/administrateurs',
  component: lazyRouteComponent(
    () => import('./administrators/administrators-page.tsx'),
    'AdministratorsPage',
  ),
});

const editors = createRoute({
  getParentRoute: () => area,
  path: '/logiciels',
  component: lazyRouteComponent(() => import('./software/editors-page.tsx'), 'EditorsPage'),
});

/** Where the Cnaf keeps the reference lists and the Caf agents. */
export const cnafRoutes = area.addChildren([cafs, caf, figures, information, administrators, editors]);
