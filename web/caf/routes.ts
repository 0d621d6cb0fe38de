import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { notFoundIn } from '../design/not-found-page.tsx';
import { requireRole } from '../guard.ts';
import { rootRoute } from '../root.tsx';
import { searchTexts } from '../search-texts.ts';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/caf',
  beforeLoad: requireRole('caf-agent'),
  component: lazyRouteComponent(() => import('./caf-layout.tsx'), 'CafLayout'),
  notFoundComponent: notFoundIn('/caf'),
});

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/caf/demandes', replace: true });
  },
});

const dashboard = createRoute({
  getParentRoute: () => area,
  path: '/tableau-de-bord',
  component: lazyRouteComponent(() => import('./dashboard/dashboard-page.tsx'), 'DashboardPage'),
});

const requests = createRoute({
  getParentRoute: () => area,
  path: '/demandes',
  /**
   * `etat` and `type`: the state and the kind shown, in the words of the address; `a`: who looks after them, `moi`,
   * `personne` or a number; `retard`: `oui` for those answered too late; `nom`: letters of what is sought.
   */
  validateSearch: searchTexts('etat', 'type', 'a', 'retard', 'nom'),
  component: lazyRouteComponent(() => import('./requests/requests-page.tsx'), 'RequestsPage'),
});

const request = createRoute({
  getParentRoute: () => area,
  path: '/demandes/$id',
  component: lazyRouteComponent(() => import('./requests/request-page.tsx'), 'RequestPage'),
});

const amendment = createRoute({
  getParentRoute: () => area,
  /** `numero`: of the avenant, or « nouveau ». */
  path: '/demandes/$id/avenants/$numero',
  component: lazyRouteComponent(() => import('./amendments/amendment-page.tsx'), 'AmendmentPage'),
});

const mandates = createRoute({
  getParentRoute: () => area,
  path: '/logiciels',
  component: lazyRouteComponent(() => import('./software/mandates-page.tsx'), 'CafMandatesPage'),
});

const council = createRoute({
  getParentRoute: () => area,
  path: '/conseil-departemental',
  component: lazyRouteComponent(() => import('./council/council-page.tsx'), 'CouncilPage'),
});

const submissions = createRoute({
  getParentRoute: () => area,
  path: '/validations',
  /**
   * `type` and `commune`: those of the establishment; `age`: only what has waited for more days than these; `vue`:
   * `simples` for harmless changes, `signales` for those in which something is to be looked at.
   */
  validateSearch: searchTexts('type', 'commune', 'age', 'vue'),
  component: lazyRouteComponent(() => import('./submissions/submissions-page.tsx'), 'SubmissionsPage'),
});

const bulk = createRoute({
  getParentRoute: () => area,
  path: '/validations/ensemble',
  component: lazyRouteComponent(() => import('./submissions/bulk-page.tsx'), 'BulkPage'),
});

const submission = createRoute({
  getParentRoute: () => area,
  path: '/validations/$id',
  component: lazyRouteComponent(() => import('./submissions/submission-page.tsx'), 'SubmissionPage'),
});

const onlineList = createRoute({
  getParentRoute: () => area,
  path: '/en-ligne',
  /** `nom`: letters of the name or of the commune; `type`: the type shown. */
  validateSearch: searchTexts('nom', 'type'),
  component: lazyRouteComponent(() => import('./online/online-list-page.tsx'), 'OnlineListPage'),
});

const toConfirm = createRoute({
  getParentRoute: () => area,
  path: '/disponibilites-a-confirmer',
  /** `nom`: letters of the name or of the commune; `etat`: why the places are not up to date. */
  validateSearch: searchTexts('nom', 'etat'),
  component: lazyRouteComponent(() => import('./online/to-confirm-page.tsx'), 'ToConfirmPage'),
});

const online = createRoute({
  getParentRoute: () => area,
  path: '/en-ligne/$id',
  /** `jour`: the past day shown, `2026-11-21`. */
  validateSearch: searchTexts('jour'),
  component: lazyRouteComponent(() => import('./online/online-page.tsx'), 'OnlinePage'),
});

const connections = createRoute({
  getParentRoute: () => area,
  path: '/connexions',
  /** `nom`: letters of a name; `vue`: what is shown, `a-regarder` or `dormants`; `jours`: the period, `7`, `30` or `90`. */
  validateSearch: searchTexts('nom', 'vue', 'jours'),
  component: lazyRouteComponent(() => import('./connections/connections-page.tsx'), 'ConnectionsPage'),
});

const personConnections = createRoute({
  getParentRoute: () => area,
  path: '/connexions/$id',
  component: lazyRouteComponent(() => import('./connections/person-page.tsx'), 'PersonConnectionsPage'),
});

const register = createRoute({
  getParentRoute: () => area,
  path: '/registre',
  /** `etat` and `nature`: what is shown, in the words of the address; `a`: `moi` for what one has taken in charge. */
  validateSearch: searchTexts('etat', 'nature', 'a'),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const newRegisterEntry = createRoute({
  getParentRoute: () => area,
  path: '/registre/nouvelle',
  component: lazyRouteComponent(() => import('./register/new-entry-page.tsx'), 'NewEntryPage'),
});

const registerEntry = createRoute({
  getParentRoute: () => area,
  path: '/registre/$id',
  component: lazyRouteComponent(() => import('./register/entry-page.tsx'), 'EntryPage'),
});

const journal = createRoute({
  getParentRoute: () => area,
  path: '/journal',
  /** `mois`: the month shown, `2026-11`. */
  validateSearch: searchTexts('mois'),
  component: lazyRouteComponent(() => import('./journal/journal-page.tsx'), 'JournalPage'),
});

const profile = createRoute({
  getParentRoute: () => area,
  path: '/ma-caf',
  /** `dossier`: the request whose acceptance waits for the profile. */
  validateSearch: searchTexts('dossier'),
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
});

const reasons = createRoute({
  getParentRoute: () => area,
  path: '/ma-caf/modeles',
  component: lazyRouteComponent(() => import('./reasons/reasons-page.tsx'), 'ReasonsPage'),
});

const agents = createRoute({
  getParentRoute: () => area,
  path: '/agents',
  component: lazyRouteComponent(() => import('./agents/agents-page.tsx'), 'AgentsPage'),
});

const information = createRoute({
  getParentRoute: () => area,
  path: '/demandes-information',
  component: lazyRouteComponent(
    () => import('./information-requests/information-page.tsx'),
    'InformationPage',
  ),
});

const deposits = createRoute({
  getParentRoute: () => area,
  path: '/assistants-maternels',
  component: lazyRouteComponent(() => import('./childminders/deposits-page.tsx'), 'DepositsPage'),
});

const childminderRights = createRoute({
  getParentRoute: () => area,
  path: '/assistants-maternels/droits',
  component: lazyRouteComponent(() => import('./childminders/rights-page.tsx'), 'ChildminderRightsPage'),
});

const depositedFile = createRoute({
  getParentRoute: () => area,
  path: '/assistants-maternels/$id/$fichier',
  /** `liste`: which people of the file are listed, in the words of the address. */
  validateSearch: searchTexts('liste'),
  component: lazyRouteComponent(() => import('./childminders/file-page.tsx'), 'CouncilFilePage'),
});

/** Where Caf agents process requests, validate what goes online, and read what was done. */
export const cafRoutes = area.addChildren([
  home,
  dashboard,
  requests,
  request,
  amendment,
  council,
  mandates,
  submissions,
  bulk,
  submission,
  onlineList,
  toConfirm,
  online,
  information,
  deposits,
  childminderRights,
  depositedFile,
  connections,
  personConnections,
  register,
  newRegisterEntry,
  registerEntry,
  journal,
  agents,
  profile,
  reasons,
]);
