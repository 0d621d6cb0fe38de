import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cnaf',
  beforeLoad: requireRole('cnaf-admin'),
  component: lazyRouteComponent(() => import('./cnaf-layout.tsx'), 'CnafLayout'),
});

const cafs = createRoute({
  getParentRoute: () => area,
  path: '/',
  /** `nom`: letters of the department, of the town or its number. `manque`: what the Caf lacks. */
  validateSearch: (search: Record<string, unknown>): { nom?: string; manque?: string } => ({
    nom: search.nom === undefined || search.nom === '' ? undefined : String(search.nom),
    manque: search.manque === undefined ? undefined : String(search.manque),
  }),
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
  /** `etape`: Caf at one stage; `tri` and `sens`: the order of the table. */
  validateSearch: (search: Record<string, unknown>): { etape?: string; tri?: string; sens?: string } => ({
    etape: search.etape === undefined ? undefined : String(search.etape),
    tri: search.tri === undefined ? undefined : String(search.tri),
    sens: search.sens === undefined ? undefined : String(search.sens),
  }),
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
