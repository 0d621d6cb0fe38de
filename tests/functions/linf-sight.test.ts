import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTraces } from '../../contract/caf.ts';
import {
  downloadInformationRequest,
  downloadInformationRequestXml,
  readInformationExportPiece,
  startInformationExport,
} from '../../contract/information-exports.ts';
import { closeFeedAccess, listFeedAccesses, makeFeedAccess } from '../../contract/information-feed.ts';
import {
  answerFamily,
  listInformationRequests,
  readInformationRequest,
  recordFollowUp,
} from '../../contract/information-requests.ts';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { familyRequest } from '../builders/linf-records.ts';
import { Browser } from './browser.ts';
import { type CallOf, openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';
import { keysChangedSince, mark } from './table.ts';
import { informationPlace, type PlaceAgent, transmitted } from './transmitted.ts';

let stage: Stage;
let caf: Somebody;
let rightful: PlaceAgent;
/** Who must be refused, with what each is told. */
const strangers = new Map<string, { browser: Browser; told: readonly [number, string] }>();
/** For each operation on an information place's requests, a call that its own agent may make. */
let calls: Map<string, { op: Operation; request: CallOf<Operation> }>;
let reference: string;

const told = {
  forbidden: [403, 'forbidden'],
  nothing: [404, 'not-found'],
  out: [401, 'session-ended'],
} as const;

/** What an information place does with the requests that it received. */
const ofRequests = [
  listInformationRequests,
  readInformationRequest,
  recordFollowUp,
  answerFamily,
  downloadInformationRequest,
  downloadInformationRequestXml,
  startInformationExport,
  readInformationExportPiece,
  listFeedAccesses,
  makeFeedAccess,
  closeFeedAccess,
] as const;

async function callsOf(place: PlaceAgent): Promise<typeof calls> {
  const as = place.browser;
  const [sent] = await transmitted(stage, place.id, [{}]);
  const request = sent?.id ?? '';
  reference = sent?.reference ?? '';
  const ofPlace = { params: { id: place.id } };
  const ofRequest = { params: { id: place.id, request } };
  const { version } = await stage.done(readInformationRequest, { as, ...ofRequest });
  const body = { format: 'xml' as const, requests: [request] };
  const { exportId } = await stage.done(startInformationExport, { as, ...ofPlace, body });
  const { access } = await stage.done(makeFeedAccess, { as, ...ofPlace, body: { name: 'Gestion' } });
  const requests: Record<string, CallOf<Operation>> = {
    listInformationRequests: { ...ofPlace, query: {} },
    readInformationRequest: ofRequest,
    recordFollowUp: { ...ofRequest, body: { version, state: 'contacted' } },
    answerFamily: { ...ofRequest, body: { version: version + 1, text: 'Une place se libère.' } },
    downloadInformationRequest: ofRequest,
    downloadInformationRequestXml: ofRequest,
    startInformationExport: { ...ofPlace, body },
    readInformationExportPiece: { params: { id: place.id, exportId, piece: '0' } },
    listFeedAccesses: ofPlace,
    makeFeedAccess: { ...ofPlace, body: { name: 'Tableur' } },
    closeFeedAccess: {
      params: { id: place.id, clientId: access.clientId },
      body: { version: access.version },
    },
  };
  return new Map(ofRequests.map((op) => [op.id, { op, request: requests[op.id] ?? {} }]));
}

/** Takes the convention of an agent away from its account, as an avenant does. */
async function revoked(who: PlaceAgent): Promise<void> {
  const account = await stage.deps.records.get('account', [who.accountId]);
  if (!account) throw new Error('The agent has an account');
  const accesses = account.accesses.map((access) => ({ ...access, until: '2024-01-01' }));
  const record = { ...account, accesses, version: account.version + 1 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'account', record }]);
}

/** Has a convention end, whatever else its end brings about. */
async function over({ id }: PlaceAgent): Promise<void> {
  const convention = await stage.deps.records.get('habilitation', [id]);
  if (!convention?.duration) throw new Error('The convention is in force');
  const record = { ...convention, state: 'ended' as const, version: convention.version + 1 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'habilitation', record }]);
}

beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  rightful = await informationPlace(stage, caf);
  const elsewhere = await informationPlace(stage, caf);
  strangers.set('the Caf that signed', { browser: caf.browser, told: told.forbidden });
  const cnaf = await agent(stage, 'cnaf-admin');
  strangers.set('the Cnaf', { browser: cnaf.browser, told: told.forbidden });
  strangers.set('the agent of another information place', { browser: elsewhere.browser, told: told.nothing });
  strangers.set('whoever has no session', { browser: new Browser(), told: told.out });
  calls = await callsOf(rightful);
});
afterAll(() => stage.stop());

/** Every call on a place's requests is refused so, tells nothing of the family, and changes nothing. */
async function expectNothing(
  all: typeof calls,
  { browser: as, told: refusal }: { browser: Browser; told: readonly [number, string] },
): Promise<void> {
  const moment = await mark(stage);
  for (const { op, request } of all.values()) {
    const { status, problem, raw } = await stage.call(op, { ...request, as });
    expect([op.id, status, problem?.code]).toEqual([op.id, ...refusal]);
    for (const word of [familyRequest.lastName, familyRequest.email, reference])
      expect(raw.body).not.toContain(word);
  }
  expect(await keysChangedSince(stage, moment)).toEqual([]);
}

describe('what an information place receives', () => {
  it('LIN-06 names every operation on it here, or is seen elsewhere', () => {
    const here = new Set<string>(ofRequests.map(({ id }) => id));
    const known = operations.filter(({ path }) =>
      /information-(?:requests|exports)|feed-accesses/.test(path),
    );
    const missing = known.filter(({ id, area }) => area === 'partner' && !here.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
    // None of it is an agent's of the Caf or of the Cnaf.
    expect(known.filter(({ area }) => area === 'caf' || area === 'cnaf')).toEqual([]);
  });

  it.each([
    'the Caf that signed',
    'the Cnaf',
    'the agent of another information place',
    'whoever has no session',
  ])('LIN-06 ACT-07 is shown to %s in no way, by no error, and leaves nothing behind', async (who) => {
    const stranger = strangers.get(who);
    if (!stranger) throw new Error('Nobody of that name');
    await expectNothing(calls, stranger);
  });

  it('LIN-06 is reached through no other place’s number', async () => {
    const other = await informationPlace(stage, caf);
    const crossed = new Map(
      [...calls]
        .filter(
          ([, { request }]) => 'request' in (request.params ?? {}) || 'exportId' in (request.params ?? {}),
        )
        .map(([id, { op, request }]) => [
          id,
          { op, request: { ...request, params: { ...request.params, id: other.id } } },
        ]),
    );
    await expectNothing(crossed, { browser: other.browser, told: told.nothing });
  });

  it('LIN-06 AVN-02 is shown no more to an agent whose access was taken away, from the very next call', async () => {
    const place = await informationPlace(stage, caf);
    const all = await callsOf(place);
    await revoked(place);
    await expectNothing(all, { browser: place.browser, told: told.out });
  });

  it('LIN-06 AVN-06 is shown no more once the convention is over, from the very next call', async () => {
    const place = await informationPlace(stage, caf);
    const all = await callsOf(place);
    await over(place);
    await expectNothing(all, { browser: place.browser, told: told.nothing });
  });

  it('LIN-06 CTL-01 is told in the journal by its reference, and by no word of the family', async () => {
    for (const { op, request } of calls.values())
      expect((await stage.call(op, { ...request, as: rightful.browser })).status).toBeLessThan(300);
    const { raw } = await stage.call(listTraces, { as: caf.browser, query: {} });
    expect(raw.body).toContain('information-request-read');
    for (const word of [familyRequest.lastName, familyRequest.firstName, familyRequest.email, 'se libère'])
      expect(raw.body).not.toContain(word);
  });
});
