import { randomUUID } from 'node:crypto';
import { readCafProfile } from '../../contract/caf.ts';
import { readReasonTemplates } from '../../contract/caf-reason-templates.ts';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { postReply } from '../../contract/threads.ts';
import type { ProgramScope } from '../../domain/linf/feed-client.ts';
import { pdf } from '../builders/scans.ts';
import { shortList } from '../builders/short-list.ts';
import { amendmentRequests } from './amendment-requests.ts';
import { attestationRequests } from './attestation-requests.ts';
import { availabilityRequests } from './availability-requests.ts';
import { Browser } from './browser.ts';
import { closedAgent, decision, importer, ofNewAgent } from './caf-agents.ts';
import { childminderRequests } from './childminder-requests.ts';
import { commitmentRequests } from './commitment-requests.ts';
import { toCorrect } from './corrections.ts';
import { councilRequests } from './council-requests.ts';
import type { CallOf, Stage } from './driver.ts';
import { durationRequests } from './duration-requests.ts';
import { familyRequests } from './family-requests.ts';
import {
  habilitation,
  listedEstablishment,
  newRequest,
  nextNumber,
  partner,
  signature,
  withProfile,
} from './habilitations.ts';
import { informationExportRequests } from './information-export-requests.ts';
import { shownText } from './lost-password.ts';
import { inTalks } from './messages.ts';
import { ofSignIn } from './of-sign-in.ts';
import { onlineRequests } from './online-requests.ts';
import { operatingRequests } from './operating-requests.ts';
import { agent, type Somebody } from './people.ts';
import { publishingRequests } from './publishing-requests.ts';
import { rightsRequest } from './register.ts';
import { registerRequests } from './register-requests.ts';
import { scanned } from './scans.ts';
import { searchRequests } from './search-requests.ts';
import { editor, type Program } from './software.ts';
import { softwareRequests } from './software-requests.ts';
import { validationRequests } from './validation-requests.ts';

/** People of every kind, and what they work on. */
export interface Cast {
  caf: Somebody;
  colleague: Somebody;
  otherCaf: Somebody;
  cnaf: Somebody;
  partner: Somebody & { id: string };
  otherPartner: Somebody;
  /** The program of a software editor. */
  program: Program;
  /** The program of an information place, once a request was prepared for it. */
  reader: Browser;
  /** The program of a council, likewise. */
  sender: Browser;
  /** An EAJE of the partner's. */
  establishmentId: string;
}

/** Gives everybody an account and a session. */
export async function gather(stage: Stage): Promise<Cast> {
  const cafAgent = await agent(stage, 'caf-agent', '26');
  const one = await partner(stage, cafAgent.browser);
  const cnaf = await agent(stage, 'cnaf-admin');
  return {
    caf: cafAgent,
    colleague: await agent(stage, 'caf-agent', '26'),
    otherCaf: await agent(stage, 'caf-agent', '73'),
    cnaf,
    partner: one,
    otherPartner: await partner(stage, cafAgent.browser),
    program: await editor(stage, cnaf),
    reader: new Browser(),
    sender: new Browser(),
    establishmentId: one.establishmentIds[0] ?? '',
  };
}

export type Prepare = (stage: Stage, cast: Cast) => Promise<CallOf<Operation>>;

/** The request of a fresh case taken as far as `stop`, to be decided on. */
const decideOn =
  (stop: 'submitted' | 'accepted' | 'signed', more: object = {}): Prepare =>
  async (stage, cast) => {
    const { id, version } = await habilitation(stage, cast.caf.browser, stop);
    return { params: { id }, body: { version, ...more } };
  };

const reason = 'Une raison, en deux mots.';

/**
 * For each operation, a request that its rightful caller (`caf`, `partner`, `cnaf` or anyone) may make now, on a state
 * put in place for it. The rightful caller of what every role may do is the one who calls.
 */
const requests: Record<string, Prepare> = {
  searchCommunes: async () => ({ query: { q: 'cre' } }),
  searchTerritories: async () => ({ query: { q: 'cre' } }),
  resolveCommunes: async () => ({ body: { codes: ['26108'] } }),
  readSheet: async (stage, { establishmentId }) => {
    await stage.react();
    return { params: { id: establishmentId } };
  },
  submitRequest: async (stage) => ({ body: newRequest(stage, [await listedEstablishment(stage)]) }),
  readCorrection: async (stage, cast) => ({
    body: { secret: (await toCorrect(stage, cast.caf.browser)).secret },
  }),
  answerCorrection: async (stage, cast) => {
    const { secret, request } = await toCorrect(stage, cast.caf.browser);
    return { body: { secret, request } };
  },
  createChallenge: async () => ({}),
  requestPassword: async (stage) => ({ body: { email: 'personne@exemple.fr', ...(await shownText(stage)) } }),
  readContract: async () => ({}),
  submitRightsRequest: async (stage) => ({ body: { ...rightsRequest(stage), ...(await shownText(stage)) } }),

  ...ofSignIn,
  refreshSession: async () => ({}),
  readAccount: async () => ({}),
  changePassword: async () => ({ body: { current: 'à dire par qui appelle', password: 'un tout autre' } }),
  signOut: async () => ({}),

  ...onlineRequests,
  ...operatingRequests,
  ...publishingRequests,
  ...searchRequests,
  ...childminderRequests,
  ...validationRequests,
  ...availabilityRequests,

  readDashboard: async () => ({}),
  listRequests: async () => ({ query: {} }),
  readRequest: async (stage, cast) => {
    const { id } = await habilitation(stage, cast.caf.browser, 'submitted');
    return { params: { id } };
  },
  requestCorrections: decideOn('submitted', { reason }),
  refuseRequest: decideOn('submitted', { reason }),
  acceptRequest: decideOn('submitted'),
  readLookalikes: async (stage, cast) => {
    const { id } = await habilitation(stage, cast.caf.browser, 'submitted');
    return { params: { id } };
  },
  assignRequest: async (stage, cast) =>
    decideOn('submitted', { assignee: cast.colleague.accountId })(stage, cast),
  changeNote: decideOn('submitted', { note: 'Appeler la mairie lundi.' }),
  readThread: async (stage, cast) => ({
    params: { id: (await inTalks(stage, cast.caf.browser)).id },
  }),
  postMessage: async (stage, cast) => {
    const { id } = await habilitation(stage, cast.caf.browser, 'submitted');
    return { params: { id }, body: { text: 'Une question.' } };
  },
  markThreadRead: async (stage, cast) => {
    const { id, secret } = await inTalks(stage, cast.caf.browser);
    await stage.done(postReply, { body: { secret, text: 'Une réponse.' } });
    return { params: { id }, body: { version: 2 } };
  },
  readPublicThread: async (stage, cast) => ({
    body: { secret: (await inTalks(stage, cast.caf.browser)).secret },
  }),
  postReply: async (stage, cast) => ({
    body: { secret: (await inTalks(stage, cast.caf.browser)).secret, text: 'Une réponse.' },
  }),
  downloadConvention: async (stage, cast) => {
    const { id } = await habilitation(stage, cast.caf.browser, 'accepted');
    return { params: { id } };
  },
  recordSignature: decideOn('accepted', { signature }),
  activateHabilitation: decideOn('signed'),
  sendUploadPiece: async () => ({
    params: { upload: randomUUID(), piece: '0' },
    body: { bytes: pdf().toString('base64') },
  }),
  downloadScan: async (stage, cast) => ({ params: { id: (await scanned(stage, cast.caf.browser)).id } }),
  ...durationRequests,
  ...amendmentRequests,
  ...commitmentRequests,
  ...attestationRequests,
  ...familyRequests,
  ...informationExportRequests,
  ...councilRequests,
  ...softwareRequests,
  listTraces: async () => ({ query: {} }),
  listConnections: async () => ({ query: {} }),
  exportConnections: async () => ({ query: {} }),
  readPersonConnections: async (_, { partner }) => ({ params: { id: partner.accountId } }),
  readCafProfile: async () => ({}),
  readReasonTemplates: async () => ({}),
  changeReasonTemplates: async (stage, cast) => {
    const { templates, version } = await stage.done(readReasonTemplates, { as: cast.caf.browser });
    return { body: { version, templates } };
  },
  changeCafProfile: async (stage, cast) => {
    await withProfile(stage, cast.caf.browser);
    const { content, version } = await stage.done(readCafProfile, { as: cast.caf.browser });
    return { body: { version, content } };
  },

  ...registerRequests,

  readCaf: async () => ({ params: { code: '26' } }),
  createCafAgent: async (stage) => ({
    params: { code: '26' },
    body: { firstName: 'Alix', lastName: 'Bernard', email: `alix${nextNumber()}@${stage.tag}.caf.example` },
  }),
  listCafs: async () => ({}),
  readNationalFigures: async () => ({}),
  recordImporter: async (stage) => ({ params: (await ofNewAgent(stage)).params, body: decision }),
  endImporter: async (stage, { cnaf }) => ({
    params: (await importer(stage, cnaf.browser)).params,
    body: { endedOn: '2024-02-01' },
  }),
  closeAgentAccess: async (stage) => ({ params: (await ofNewAgent(stage)).params }),
  reopenAgentAccess: async (stage, { cnaf }) => ({
    params: (await closedAgent(stage, cnaf.browser)).params,
  }),
  loadReferenceList: async () => ({
    params: { code: '33' },
    body: { file: shortList([{ id: `EAJE-${nextNumber()}` }]) },
  }),
};

/** A request that the rightful caller of an operation may make now. */
export async function rightfulRequest(stage: Stage, cast: Cast, op: Operation): Promise<CallOf<Operation>> {
  const prepare = requests[op.id];
  if (!prepare) throw new Error(`No request is known for ${op.id}`);
  // What earlier requests would bring about is no concern of this one.
  await stage.reactions.read();
  stage.reactions.forget();
  return prepare(stage, cast);
}

/** Who may make it. */
export function rightfulCaller(cast: Cast, op: Operation): Browser {
  const { partner, caf: cafAgent, cnaf: admin } = cast;
  if (op.id === 'refreshSession') return cafAgent.browser;
  if (op.access.kind === 'software') return programOf(cast, op.access.scope);
  const [role] = op.access.kind === 'signed-in' ? op.access.roles : [];
  const somebody = { partner, 'caf-agent': cafAgent, 'cnaf-admin': admin };
  return role ? somebody[role].browser : new Browser();
}

/** A program holds an access that was made for one thing alone. */
const programOf = ({ reader, sender, program }: Cast, scope: ProgramScope | undefined): Browser =>
  scope === 'information-requests' ? reader : scope === 'council-files' ? sender : program.program;

/** Operations of whoever has given a password and must enrol a second factor before anything else. */
export const enrolmentOperations = operations.filter(
  ({ access }) => access.kind === 'signed-in' && access.enrolling,
);
/** Operations that only those who hold the role of one area may call. */
export const reservedOperations = operations.filter(
  ({ access }) => access.kind === 'signed-in' && access.roles.length === 1,
);
/** Operations of the programs of software editors. */
export const softwareOperations = operations.filter(
  ({ access }) => access.kind === 'software' && !access.scope,
);
/** Those of the programs of information places and of councils. */
export const readerOperations = operations.filter(({ access }) => access.kind === 'software' && access.scope);
export const openOperations = operations.filter(({ access }) => access.kind === 'public');
