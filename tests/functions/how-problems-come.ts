import { vi } from 'vitest';
import { refuseRequest } from '../../contract/caf.ts';
import type { Operation } from '../../contract/operation.ts';
import { submitRequest } from '../../contract/public.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { Records } from '../../domain/records.ts';
import { person } from '../builders/persons.ts';
import { Browser } from './browser.ts';
import type { CallOf, Stage } from './driver.ts';
import { declared } from './establishments.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import { habilitation, listedEstablishment, newRequest } from './habilitations.ts';
import { ownOfAmendments } from './how-amendment-problems-come.ts';
import { ownOfAttestations } from './how-attestation-problems-come.ts';
import { ownOfAvailability } from './how-availability-problems-come.ts';
import { ownOfChildminders } from './how-childminder-problems-come.ts';
import { ownOfCommitments } from './how-commitment-problems-come.ts';
import { ownOfCouncils } from './how-council-problems-come.ts';
import { ownOfDuration } from './how-duration-problems-come.ts';
import { ownOfExports } from './how-export-problems-come.ts';
import { ownOfFamilies } from './how-family-problems-come.ts';
import { ownOfOperating } from './how-operating-problems-come.ts';
import { ownOfRegister } from './how-register-problems-come.ts';
import { ownOfSearch } from './how-search-problems-come.ts';
import { ownOfSignIn } from './how-sign-in-problems-come.ts';
import { ofPrograms, ownOfSoftware } from './how-software-problems-come.ts';
import { ownOfValidation } from './how-validation-problems-come.ts';
import { inTalks } from './messages.ts';
import {
  after,
  type Produce,
  rightful,
  rivalEverywhere,
  type Scene,
  staleVersion,
  withBody,
  withParams,
} from './produce.ts';
import { requestToRefuse } from './request-to-refuse.ts';

const bug = () => {
  throw new TypeError('a bug');
};
async function breakEverything(stage: Stage): Promise<void> {
  for (const method of ['get', 'getAll', 'list', 'commit'] as const satisfies (keyof Records)[]) {
    vi.spyOn(stage.deps.records, method).mockImplementation(bug);
  }
  const { published } = await import('../../functions/runtime/published.ts');
  for (const method of ['readShard', 'readSheet', 'readCommunes', 'readInformationPlaces'] as const) {
    vi.spyOn(published(), method).mockImplementation(bug);
  }
}

export const nothingRight: CallOf<Operation> = {
  params: { id: '!', code: '!' },
  query: { state: '!', month: '!', day: '!', days: '!' },
};

/** How any operation comes to answer what any operation may answer. */
export const common: Partial<Record<ProblemCode, Produce>> = {
  ...ofPrograms,
  'malformed-request': rightful((request) => ({ ...request, rawBody: '{"version":' })),
  'invalid-request': (op, { stage, cast }) =>
    stage.call(op, { as: rightfulCaller(cast, op), ...nothingRight, ...(op.body && { body: {} }) }),
  'session-ended': async (op, { stage, cast }) =>
    stage.call(op, { ...(await requestToRefuse(stage, cast, op)), as: new Browser() }),
  forbidden: async (op, { stage, cast }) => {
    const rightfulOne = rightfulCaller(cast, op);
    const as = rightfulOne === cast.cnaf.browser ? cast.caf.browser : cast.cnaf.browser;
    return stage.call(op, { ...(await requestToRefuse(stage, cast, op)), as });
  },
  unavailable: after((stage) =>
    stage.own.gateway.faults.order({ service: '*', operation: '*', nth: 1, mode: 'before' }),
  ),
  unexpected: after(breakEverything),
};

const noRequest = withParams({ id: 'S26-ZZZZ-ZZZZ' });
const noEstablishment = withParams({ id: '26-EAJE-absent' });

/** The rightful decision, on a request that was refused in the meantime. */
const afterRefusal: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const id = String(request.params?.id);
  const seen = await stage.deps.records.get('habilitation', [id]);
  const body = { version: seen?.version ?? 0, reason: 'Entre-temps.' };
  await stage.done(refuseRequest, { as: cast.colleague.browser, params: { id }, body });
  return stage.call(op, { ...request, as: cast.caf.browser });
};

const decision = { 'not-found': noRequest, conflict: staleVersion, 'wrong-state': afterRefusal };

/** Two persons under one address, in a request as the table may hold it. */
async function twoUnderOneAddress(
  { stage, cast }: Scene,
  stop: 'submitted' | 'signed',
): Promise<CallOf<Operation>> {
  const { id, version } = await habilitation(stage, cast.caf.browser, stop);
  const seen = await stage.deps.records.get('habilitation', [id]);
  if (!seen) throw new Error('No such request');
  const email = seen.persons[0]?.email ?? '';
  const persons = seen.persons.map((one) => ({ ...one, email }));
  await stage.deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: { ...seen, persons, version: version + 1 } },
  ]);
  return { params: { id }, body: { version: version + 1 } };
}

/** The act upon an agent, done a second time by somebody else; or upon somebody who is no agent of that Caf. */
const actOnAgent: Partial<Record<ProblemCode, Produce>> = {
  'not-found': rightful((request) => ({ ...request, params: { ...request.params, code: '73' } })),
  conflict: after(rivalEverywhere),
  'wrong-state': async (op, { stage, cast }) => {
    const request = { ...(await rightfulRequest(stage, cast, op)), as: cast.cnaf.browser };
    await stage.done(op, request);
    return stage.call(op, request);
  },
};

/** How each operation comes to answer what it alone declares. */
export const own: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  readSheet: { 'not-found': noEstablishment },
  readPersonConnections: { 'not-found': withParams({ id: 'P26-ZZZZZZ' }) },
  submitRequest: {
    // Chance gives the same reference twice.
    conflict: async (op, { stage }) => {
      const { systemRandom } = await import('../../functions/runtime/random.ts');
      const { bytes } = systemRandom;
      vi.spyOn(systemRandom, 'bytes').mockImplementation((n) => (n === 4 ? new Uint8Array(n) : bytes(n)));
      const ids = [await listedEstablishment(stage)];
      await stage.call(submitRequest, { body: newRequest(stage, ids) });
      return stage.call(op, { body: newRequest(stage, ids) });
    },
  },
  readCorrection: { 'link-lapsed': withBody({ secret: 'x'.repeat(43) }) },
  answerCorrection: { 'link-lapsed': withBody({ secret: 'x'.repeat(43) }), conflict: after(rivalEverywhere) },
  requestPassword: { 'challenge-failed': withBody({ answer: 'autre chose' }) },

  ...ownOfSignIn,
  readOwnEstablishment: { 'not-found': noEstablishment },
  submitOperatingInformation: { 'not-found': noEstablishment, conflict: withBody({ basedOn: 999 }) },

  readRequest: { 'not-found': noRequest },
  requestCorrections: decision,
  refuseRequest: decision,
  acceptRequest: {
    ...decision,
    'shared-address': async (op, { stage, cast }) =>
      stage.call(op, { ...(await twoUnderOneAddress({ stage, cast }, 'submitted')), as: cast.caf.browser }),
    'caf-profile-missing': async (op, { stage, cast }) => {
      const id = await listedEstablishment(stage, 'RPE', '73');
      const request = newRequest(stage, [id], { cafCode: '73' });
      const { reference } = await stage.done(submitRequest, { body: request });
      return stage.call(op, { as: cast.otherCaf.browser, params: { id: reference }, body: { version: 1 } });
    },
  },
  readLookalikes: { 'not-found': noRequest },
  assignRequest: { 'not-found': noRequest, conflict: staleVersion },
  changeNote: { 'not-found': noRequest, conflict: staleVersion },
  readThread: { 'not-found': noRequest },
  postMessage: {
    'not-found': noRequest,
    'thread-closed': async (op, { stage, cast }) => {
      const { id, version } = await habilitation(stage, cast.caf.browser, 'submitted');
      const call = { as: cast.caf.browser, params: { id } };
      await stage.done(refuseRequest, { ...call, body: { version, reason: 'Non.' } });
      return stage.call(op, { ...call, body: { text: 'Encore un mot.' } });
    },
    conflict: after(rivalEverywhere),
  },
  markThreadRead: { 'not-found': noRequest, conflict: staleVersion },
  readPublicThread: { 'link-lapsed': withBody({ secret: 'x'.repeat(43) }) },
  postReply: {
    'link-lapsed': withBody({ secret: 'x'.repeat(43) }),
    'thread-closed': async (op, { stage, cast }) => {
      const { id, version, secret } = await inTalks(stage, cast.caf.browser);
      const body = { version, reason: 'Non.' };
      await stage.done(refuseRequest, { as: cast.caf.browser, params: { id }, body });
      return stage.call(op, { body: { secret, text: 'Encore un mot.' } });
    },
    conflict: after(rivalEverywhere),
  },
  downloadConvention: {
    'not-found': noRequest,
    'wrong-state': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'submitted');
      return stage.call(op, { as: cast.caf.browser, params: { id } });
    },
  },
  recordSignature: decision,
  downloadScan: { 'not-found': noRequest },
  activateHabilitation: {
    ...decision,
    'shared-address': async (op, { stage, cast }) =>
      stage.call(op, { ...(await twoUnderOneAddress({ stage, cast }, 'signed')), as: cast.caf.browser }),
    'address-taken': async (op, { stage, cast }) => {
      const persons = [{ ...person(2, 'x.example'), email: cast.partner.email }];
      const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
      const { id, version } = await habilitation(stage, cast.caf.browser, 'signed', request);
      return stage.call(op, { as: cast.caf.browser, params: { id }, body: { version } });
    },
  },
  readOnline: { 'not-found': noEstablishment },
  withdrawInformation: {
    'not-found': noEstablishment,
    conflict: staleVersion,
    'wrong-state': async (op, { stage, cast }) => {
      const { partner, caf, establishmentId } = cast;
      const version = await declared(stage, partner.browser, establishmentId);
      const withdraw = () =>
        stage.call(op, {
          as: caf.browser,
          params: { id: establishmentId },
          body: { part: 'availability', version, reason: 'Deux fois.' },
        });
      await withdraw();
      return withdraw();
    },
  },
  changeReasonTemplates: { conflict: staleVersion },
  changeCafProfile: { conflict: staleVersion },

  ...ownOfAvailability,
  ...ownOfDuration,
  ...ownOfAmendments,
  ...ownOfCommitments,
  ...ownOfAttestations,
  ...ownOfFamilies,
  ...ownOfExports,
  ...ownOfCouncils,
  ...ownOfRegister,
  ...ownOfSearch,
  ...ownOfChildminders,
  ...ownOfValidation,
  ...ownOfSoftware,
  ...ownOfOperating,

  readCaf: { 'not-found': withParams({ code: '99' }) },
  createCafAgent: {
    'not-found': withParams({ code: '99' }),
    'address-taken': async (op, { stage, cast }) =>
      withBody({ email: cast.partner.email })(op, { stage, cast }),
    conflict: after(rivalEverywhere),
  },
  recordImporter: actOnAgent,
  endImporter: actOnAgent,
  closeAgentAccess: actOnAgent,
  reopenAgentAccess: actOnAgent,
  loadReferenceList: {
    'not-found': withParams({ code: '99' }),
    'unreadable-file': withBody({ file: Buffer.from('pas un tableau').toString('base64') }),
    conflict: after(rivalEverywhere),
  },
};
