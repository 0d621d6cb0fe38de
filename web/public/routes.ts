import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { readChildminderSearch } from './childminders/childminder-address.ts';
import { stepIn } from './request/steps.ts';
import { readSearch } from './search/search-address.ts';

const area = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: lazyRouteComponent(() => import('./public-layout.tsx'), 'PublicLayout'),
});

const search = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
});

const results = createRoute({
  getParentRoute: () => area,
  path: '/etablissements',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./search/results-page.tsx'), 'ResultsPage'),
});

/** No page of one childminder: an address would lead from a name to a house (RGT-03). */
const childminders = createRoute({
  getParentRoute: () => area,
  path: '/assistants-maternels',
  validateSearch: readChildminderSearch,
  component: lazyRouteComponent(() => import('./childminders/childminders-page.tsx'), 'ChildmindersPage'),
});

const sheet = createRoute({
  getParentRoute: () => area,
  path: '/etablissements/$id',
  component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
});

const habilitation = createRoute({
  getParentRoute: () => area,
  path: '/habilitation',
  component: lazyRouteComponent(() => import('./request/start-page.tsx'), 'StartPage'),
});

/** A page reached from the reading of the whole goes back there. */
const readOrigin = (search: Record<string, unknown>): { depuis?: 'relecture' } =>
  search.depuis === 'relecture' ? { depuis: 'relecture' } : {};

/** One kind of habilitation: what it takes, and how far one's own request is. */
const habilitationKind = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/$nature',
  component: lazyRouteComponent(() => import('./request/kind-page.tsx'), 'KindPage'),
});

const request = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/$nature/$etape',
  validateSearch: readOrigin,
  params: {
    parse: ({ nature, etape }) => ({ nature, etape: stepIn(etape) }),
    stringify: ({ nature, etape }) => ({ nature, etape: etape ?? '' }),
  },
  component: lazyRouteComponent(() => import('./request/request-page.tsx'), 'RequestPage'),
});

const sent = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/envoyee',
  component: lazyRouteComponent(() => import('./request/sent-page.tsx'), 'SentPage'),
});

/** The private link of a yearly review. */
const review = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/revue',
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
});

/** The private link behind which the end of a convention is attested. */
const endAttestation = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/attestation',
  component: lazyRouteComponent(() => import('./end-attestation/attestation-page.tsx'), 'AttestationPage'),
});

/** The private link of the messages of a case. */
const messages = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/echanges',
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
});

/**
 * `etablissement`: the public sheet that the request is about; `caf`: whom it goes to, for those who come from
 * childminders of a department; `demande`: a claim rather than a right.
 */
const readRightsAddress = ({
  etablissement,
  caf,
  demande,
}: Record<string, unknown>): { etablissement?: string; caf?: string; demande?: 'reclamation' } =>
  typeof etablissement === 'string' && /^[0-9AB]{2,3}-[\w-]{1,40}$/u.test(etablissement)
    ? { etablissement }
    : {
        ...(/^[0-9AB]{2,3}$/u.test(String(caf ?? '')) && { caf: String(caf) }),
        ...(demande === 'reclamation' && { demande }),
      };

const rights = createRoute({
  getParentRoute: () => area,
  path: '/vos-droits',
  validateSearch: readRightsAddress,
  component: lazyRouteComponent(() => import('./rights/rights-page.tsx'), 'RightsPage'),
});

const openData = createRoute({
  getParentRoute: () => area,
  path: '/donnees-ouvertes',
  component: lazyRouteComponent(() => import('./open-data/open-data-page.tsx'), 'OpenDataPage'),
});

const accessibility = createRoute({
  getParentRoute: () => area,
  path: '/accessibilite',
  component: lazyRouteComponent(() => import('./accessibility-page.tsx'), 'AccessibilityPage'),
});

const legalNotice = createRoute({
  getParentRoute: () => area,
  path: '/mentions-legales',
  component: lazyRouteComponent(() => import('./legal-notice-page.tsx'), 'LegalNoticePage'),
});

const personalData = createRoute({
  getParentRoute: () => area,
  path: '/donnees-personnelles',
  component: lazyRouteComponent(() => import('./personal-data-page.tsx'), 'PersonalDataPage'),
});

/** The private link of a correction: its secret is in the fragment, which no server ever gets. */
const correction = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/correction',
  component: lazyRouteComponent(() => import('./request/correction-page.tsx'), 'CorrectionPage'),
});

const correctionStep = createRoute({
  getParentRoute: () => area,
  path: '/habilitation/correction/$etape',
  validateSearch: readOrigin,
  params: {
    parse: ({ etape }) => ({ etape: stepIn(etape) }),
    stringify: ({ etape }) => ({ etape: etape ?? '' }),
  },
  component: lazyRouteComponent(() => import('./request/correction-page.tsx'), 'CorrectionPage'),
});

/** The links of the weekly mail about places: the secret is in the fragment. */
const availabilityLink = createRoute({
  getParentRoute: () => area,
  path: '/disponibilites/lien',
  component: lazyRouteComponent(() => import('./availability-link/link-page.tsx'), 'AvailabilityLinkPage'),
});

/** What the makers of crèches' software need to send places. */
const forEditors = createRoute({
  getParentRoute: () => area,
  path: '/editeurs',
  component: lazyRouteComponent(() => import('./software/editors-page.tsx'), 'ForEditorsPage'),
});

/** What the makers of information places' software need to read families' requests. */
const feedForEditors = createRoute({
  getParentRoute: () => area,
  path: '/editeurs/demandes',
  component: lazyRouteComponent(() => import('./software/feed-page.tsx'), 'FeedForEditorsPage'),
});

/** `commune`: where care is sought, by its INSEE code; `lieu`: the information place that the family came from. */
const informationRequest = createRoute({
  getParentRoute: () => area,
  path: '/demande-d-information',
  validateSearch: ({ commune, lieu }: Record<string, unknown>): { commune?: string; lieu?: string } => ({
    ...(typeof commune === 'string' && /^(?:\d{2}|2[AB])\d{3}$/u.test(commune) && { commune }),
    ...(typeof lieu === 'string' && /^L[0-9AB]{2,3}-[\w-]{1,40}$/u.test(lieu) && { lieu }),
  }),
  component: lazyRouteComponent(
    () => import('./information-request/form-page.tsx'),
    'InformationRequestPage',
  ),
});

/** The private link of a family's request: its secret is in the fragment. */
const ownInformationRequest = createRoute({
  getParentRoute: () => area,
  path: '/demande-d-information/suivi',
  component: lazyRouteComponent(() => import('./information-request/own-request-page.tsx'), 'OwnRequestPage'),
});

/** A council tries its file of childminders; it is sent nowhere. */
const checkCouncilFile = createRoute({
  getParentRoute: () => area,
  path: '/departements/verifier-un-fichier',
  component: lazyRouteComponent(() => import('./council-file/check-file-page.tsx'), 'CheckCouncilFilePage'),
});

/** What anyone reads, and the request for an habilitation. */
export const publicRoutes = area.addChildren([
  search,
  results,
  childminders,
  sheet,
  habilitation,
  habilitationKind,
  request,
  sent,
  review,
  endAttestation,
  messages,
  rights,
  openData,
  accessibility,
  legalNotice,
  personalData,
  correction,
  correctionStep,
  availabilityLink,
  forEditors,
  feedForEditors,
  informationRequest,
  ownInformationRequest,
  checkCouncilFile,
]);
