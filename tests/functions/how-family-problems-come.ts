import {
  createInformationChallenge,
  withdrawInformationRequest,
} from '../../contract/information-requests.ts';
import type { Operation } from '../../contract/operation.ts';
import { mostExchanges } from '../../domain/linf/exchange.ts';
import { openedRequest, resealed } from '../../domain/linf/open-request.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import { linfOf } from './commitment-requests.ts';
import type { Stage } from './driver.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import { familyCall, fromHome, manySent, sentByFamily } from './families.ts';
import {
  after,
  type Produce,
  rightful,
  rivalEverywhere,
  staleVersion,
  withBody,
  withParams,
} from './produce.ts';
import { recordsOf } from './table.ts';

const noLink = withBody({ secret: 'x'.repeat(43) });
const noRequest = withParams({ id: 'L26-ZZZZ-ZZZZ', request: '0mwr1aft0-PAPBWAWPY926DHTV' });

/** One address calls more often than a household does. */
const tooOften: Produce = async (op, { stage, cast }) => {
  const headers = { 'x-viewer-address': op.id === 'submitInformationRequest' ? '192.0.2.1' : '192.0.2.2' };
  const request = { ...(await rightfulRequest(stage, cast, op)), headers };
  for (;;) {
    const reply = await stage.call(op, request);
    if (reply.status === 429) return reply;
  }
};

/** Words are needed once more is sent in one minute than families do: the proof alone, of a form opened before. */
const burst: Produce = async (op, { stage, cast }) => {
  const { id, proof } = await stage.done(createInformationChallenge, { headers: fromHome(), query: {} });
  const worked = { challengeId: id, proof: proofOf(proof) };
  const request = await familyCall(stage, await linfOf(stage, cast), worked);
  await manySent(stage);
  return stage.call(op, request);
};

/** The last request sent, changed behind the scenes. */
async function changeLatest(stage: Stage, change: 'closed' | 'full'): Promise<number> {
  const request = (await recordsOf(stage, 'informationRequest')).sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  if (!request) throw new Error('No request');
  const version = request.version + 1;
  if (change === 'closed') {
    const record = { ...request, state: 'closed' as const, version };
    await stage.deps.records.commit([{ do: 'replace', kind: 'informationRequest', record }]);
    return version;
  }
  const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
  const opened = await openedRequest(linfDeps(), request);
  if (!opened) throw new Error('No key');
  const at = new Date().toISOString();
  const exchanges = Array.from({ length: mostExchanges }, (_, index) => ({
    at,
    from: 'family' as const,
    text: 'Encore un mot.',
    commandId: `intent-${index}`,
  }));
  const record = resealed(stage.deps, opened, 'exchanges', exchanges);
  await stage.deps.records.commit([{ do: 'put', kind: 'sealedRequest', record }]);
  return request.version;
}

const onceChanged =
  (change: 'closed' | 'full'): Produce =>
  async (op, { stage, cast }) => {
    const request = await rightfulRequest(stage, cast, op);
    const version = await changeLatest(stage, change);
    const body = { ...(request.body as object), ...(op.params && { version }) };
    return stage.call(op, { ...request, as: rightfulCaller(cast, op), body });
  };

/** The same act done a second time by another intent. */
const alreadyClosed: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const version = await changeLatest(stage, 'closed');
  const body = { ...(request.body as object), state: 'closed', version };
  return stage.call(op, { ...request, as: rightfulCaller(cast, op), body });
};

/** Of a request that nobody has read. */
const unread: Produce = async (op, { stage, cast }) => {
  const id = await linfOf(stage, cast);
  const sent = await sentByFamily(stage, id);
  const body = { version: 1, text: 'Bonjour.' };
  return stage.call(op, { as: cast.partner.browser, params: { id, request: sent.id }, body });
};

/** Sent before, and taken back since. */
const takenBack: Produce = async (op: Operation, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), commandId: crypto.randomUUID() };
  const { secret } = JSON.parse((await stage.call(op, request)).raw.body) as { secret: string };
  await stage.done(withdrawInformationRequest, { body: { secret } });
  return stage.call(op, request);
};

/** How each operation on families' requests comes to answer what it alone declares. */
export const ownOfFamilies: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  createInformationChallenge: {
    'invalid-request': rightful((request) => ({ ...request, query: { words: 'perhaps' } })),
    'too-many-attempts': tooOften,
  },
  submitInformationRequest: {
    'words-needed': burst,
    'challenge-failed': withBody({ challengeId: 'x'.repeat(43) }),
    'no-information-place': withBody({ communeCode: '73008' }),
    'link-lapsed': takenBack,
    conflict: after(rivalEverywhere),
    'too-many-attempts': tooOften,
  },
  readOwnInformationRequest: { 'link-lapsed': noLink },
  correctInformationRequest: {
    'link-lapsed': noLink,
    conflict: staleVersion,
    'wrong-state': onceChanged('closed'),
  },
  writeToInformationPlace: {
    'link-lapsed': noLink,
    conflict: after(rivalEverywhere),
    'wrong-state': onceChanged('closed'),
    'thread-closed': onceChanged('full'),
  },
  withdrawInformationRequest: { 'link-lapsed': noLink, conflict: after(rivalEverywhere) },
  listInformationRequests: { 'not-found': withParams({ id: 'L26-ZZZZ-ZZZZ' }) },
  readInformationRequest: { 'not-found': noRequest, conflict: after(rivalEverywhere) },
  recordFollowUp: { 'not-found': noRequest, conflict: staleVersion, 'wrong-state': alreadyClosed },
  answerFamily: {
    'not-found': noRequest,
    conflict: staleVersion,
    'wrong-state': unread,
    'thread-closed': onceChanged('full'),
  },
};
