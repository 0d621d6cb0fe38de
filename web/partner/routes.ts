import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { notFoundIn } from '../design/not-found-page.tsx';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';
import { searchTexts } from '../search-texts.ts';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partenaire',
  beforeLoad: requireRole('partner'),
  component: lazyRouteComponent(() => import('./partner-layout.tsx'), 'PartnerLayout'),
  notFoundComponent: notFoundIn('/partenaire'),
});

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'PartnerHomePage'),
});

/** Where one is in the sending of operating information. */
export type OperatingStep = 'saisie' | 'relecture' | 'envoye';

const operating = createRoute({
  getParentRoute: () => area,
  path: '/etablissements/$id/fonctionnement',
  validateSearch: ({ etape }: Record<string, unknown>): { etape?: Exclude<OperatingStep, 'saisie'> } =>
    etape === 'relecture' || etape === 'envoye' ? { etape } : {},
  component: lazyRouteComponent(() => import('./operating/operating-page.tsx'), 'OperatingPage'),
});

const copy = createRoute({
  getParentRoute: () => area,
  path: '/etablissements/$id/appliquer',
  component: lazyRouteComponent(() => import('./operating/copy-page.tsx'), 'CopyPage'),
});

const availability = createRoute({
  getParentRoute: () => area,
  path: '/etablissements/$id/disponibilites',
  component: lazyRouteComponent(() => import('./availability/availability-page.tsx'), 'AvailabilityPage'),
});

const convention = createRoute({
  getParentRoute: () => area,
  path: '/conventions/$id',
  component: lazyRouteComponent(() => import('./conventions/convention-page.tsx'), 'ConventionPage'),
});

const mandates = createRoute({
  getParentRoute: () => area,
  path: '/logiciels',
  component: lazyRouteComponent(() => import('./software/mandates-page.tsx'), 'MandatesPage'),
});

const attestations = createRoute({
  getParentRoute: () => area,
  path: '/attestations',
  component: lazyRouteComponent(() => import('./attestations/attestations-page.tsx'), 'AttestationsPage'),
});

/** `lieu`: which information place, for whoever has several; `etat`: which requests are seen, those to read by default. */
const informationRequests = createRoute({
  getParentRoute: () => area,
  path: '/demandes',
  validateSearch: searchTexts('lieu', 'etat'),
  component: lazyRouteComponent(
    () => import('./information-requests/list-page.tsx'),
    'InformationRequestsPage',
  ),
});

const informationRequest = createRoute({
  getParentRoute: () => area,
  path: '/demandes/$id/$demande',
  component: lazyRouteComponent(
    () => import('./information-requests/request-page.tsx'),
    'InformationRequestPage',
  ),
});

/** `lieu`: which information place, for whoever has several. */
const softwareAccess = createRoute({
  getParentRoute: () => area,
  path: '/demandes/logiciels',
  validateSearch: searchTexts('lieu'),
  component: lazyRouteComponent(
    () => import('./information-requests/software-access-page.tsx'),
    'SoftwareAccessPage',
  ),
});

const councils = createRoute({
  getParentRoute: () => area,
  path: '/depot',
  component: lazyRouteComponent(() => import('./council-files/councils-page.tsx'), 'CouncilsPage'),
});

const deposit = createRoute({
  getParentRoute: () => area,
  path: '/depot/$id',
  component: lazyRouteComponent(() => import('./council-files/deposit-page.tsx'), 'DepositPage'),
});

const councilSoftware = createRoute({
  getParentRoute: () => area,
  path: '/depot/$id/logiciels',
  component: lazyRouteComponent(
    () => import('./council-files/council-software-page.tsx'),
    'CouncilSoftwarePage',
  ),
});

const councilFile = createRoute({
  getParentRoute: () => area,
  path: '/depot/$id/$fichier',
  component: lazyRouteComponent(() => import('./council-files/file-page.tsx'), 'CouncilFilePage'),
});

/** Where the agents of a data provider keep their establishments up to date. */
export const partnerRoutes = area.addChildren([
  home,
  operating,
  copy,
  availability,
  convention,
  mandates,
  attestations,
  informationRequests,
  informationRequest,
  softwareAccess,
  councils,
  deposit,
  councilSoftware,
  councilFile,
]);
