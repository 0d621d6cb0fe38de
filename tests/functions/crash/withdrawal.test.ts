import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInformationExport } from '../../../contract/information-exports.ts';
import {
  listInformationRequests,
  readInformationRequest,
  readOwnInformationRequest,
  recordFollowUp,
  withdrawInformationRequest,
  writeToInformationPlace,
} from '../../../contract/information-requests.ts';
import { countEveryInformation } from '../../../domain/linf/count-every-information.ts';
import { readFeed } from '../../../domain/linf/read-feed.ts';
import { readInformationSight } from '../../../domain/linf/read-information-sight.ts';
import { recallRequests } from '../../../domain/linf/recall-requests.ts';
import { retrieveRequests } from '../../../domain/linf/retrieve-requests.ts';
import { addDays, parisDay } from '../../../domain/paris-day.ts';
import { listAll } from '../../../domain/records.ts';
import { mailsTo } from '../../engines.ts';
import { signedInLinf } from '../commitments.ts';
import { openStage, type Stage } from '../driver.ts';
import { dueOn, erase, gone, tracesOf, withdrawnHalfway } from '../due-requests.ts';
import { readByAgent } from '../families.ts';
import { agent, type Somebody } from '../people.ts';
import { recordsOf } from '../table.ts';

let stage: Stage;
let caf: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await signedInLinf(stage, caf.browser);
});
afterAll(() => stage.stop());

const recordOf = (id: string) => stage.deps.records.get('informationRequest', [place.id, id]);
const tombstoneOf = async (id: string) =>
  (await listAll(stage.deps.records, 'erasedRequestsOf', { habilitationId: place.id }))
    .map(({ record }) => record)
    .find((one) => one.id === id);
const toldToDestroy = async (reference: string) => {
  await stage.react();
  const subjects = (await mailsTo(place.email)).map(({ subject }) => subject);
  return new Set(subjects.filter((one) => one.includes(reference) && one.includes('retirée'))).size;
};

/** What each way to a request says of one that its family takes back. */
async function expectNowhere({ id, secret }: { id: string; secret: string }): Promise<void> {
  const as = place.browser;
  const params = { id: place.id, request: id };
  const listed = await stage.done(listInformationRequests, { as, params: { id: place.id }, query: {} });
  expect(listed.requests.map((one) => one.id)).not.toContain(id);
  expect(await stage.refused(readInformationRequest, { as, params })).toBe('not-found');
  const followUp = { version: 3, state: 'closed' as const };
  expect(await stage.refused(recordFollowUp, { as, params, body: followUp })).toBe('not-found');
  const body = { format: 'zip' as const, requests: [id] };
  expect(await stage.refused(startInformationExport, { as, params: { id: place.id }, body })).toBe(
    'not-found',
  );
  expect(await stage.refused(readOwnInformationRequest, { body: { secret } })).toBe('link-lapsed');
  expect(await stage.refused(writeToInformationPlace, { body: { secret, text: 'Bonjour.' } })).toBe(
    'link-lapsed',
  );
}

describe('a withdrawal that is cut short', () => {
  it('LIN-07 LIN-10 and never sent again is finished by the next purge; in between the request is nowhere', async () => {
    const { faults } = stage.own.gateway;
    const clean = await readByAgent(stage, place.browser, place.id);
    const recorded = stage.own.gateway.record();
    await stage.done(withdrawInformationRequest, { body: { secret: clean.secret } });
    const calls = recorded();
    const changing = calls.flatMap(({ operation }, index) =>
      ['TransactWriteItems', 'DeleteObject', 'DeleteObjects'].includes(operation) ? [index + 1] : [],
    );
    expect(changing).toHaveLength(3);
    const cut: string[] = [];
    for (const nth of changing) {
      for (const mode of ['before', 'after'] as const) {
        const sent = await readByAgent(stage, place.browser, place.id);
        const call = { body: { secret: sent.secret }, commandId: randomUUID() };
        await stage.react();
        const seen = await recordOf(sent.id);
        if (!seen) throw new Error('The request is there');
        faults.order({ service: '*', operation: '*', nth, mode });
        await stage.done(withdrawInformationRequest, call).catch(() => undefined);
        expect(faults.list()[0]?.struck).toBe(true);
        faults.clear();
        if (nth === changing[0] && mode === 'before') {
          // Nothing was promised, nothing was done.
          expect(await recordOf(sent.id)).toEqual(seen);
          continue;
        }
        cut.push(sent.reference);
        await expectNowhere(sent);
        await erase();
        expect(await tracesOf(stage, seen)).toEqual(gone);
        expect(await tombstoneOf(sent.id)).toMatchObject({ cause: 'withdrawn', state: 'retrieved' });
        expect(await toldToDestroy(sent.reference)).toBe(1);
        // The family that comes back with the same intent is answered as if nothing had been cut.
        expect(await stage.done(withdrawInformationRequest, call)).toMatchObject({
          reference: sent.reference,
        });
      }
    }
    const told = (await recordsOf(stage, 'trace')).filter(
      ({ action }) => action === 'information-request-withdrawn',
    );
    const references = told.filter(({ who }) => who.role === 'public').map(({ detail }) => detail);
    expect(references.sort()).toEqual([clean.reference, ...cut].sort());
  }, 120_000);

  it('LIN-04 LIN-06 LIN-10 leaves a request that nobody recalls, counts as waiting, feeds or retrieves', async () => {
    const overdue = await dueOn(stage, place.id, addDays(parisDay(new Date()), 20), false);
    const sight = () =>
      readInformationSight({ ...stage.deps, readCommunes: async () => ({ byCode: new Map() }) as never }, {
        role: 'caf-agent',
        accountId: caf.accountId,
        cafCode: '26',
      } as never);
    const marked = await withdrawnHalfway(stage, overdue);
    expect(await recallRequests(stage.deps)).toEqual({ places: 0, recalled: 0 });
    await countEveryInformation(stage.deps);
    const { figures, overdue: late } = await sight();
    expect([figures?.waiting, figures?.overdue, late]).toEqual([0, 0, []]);
    expect(figures?.states.withdrawn).toBeGreaterThan(0);
    expect(figures?.states.received).toBe(0);

    // Whoever had it in a page a moment ago cannot retrieve it any more.
    const who = { role: 'partner', accountId: 'P26-0A1B2C' } as never;
    const call = { commandId: randomUUID(), from: '192.0.2.7' } as never;
    expect(await retrieveRequests(stage.deps, [overdue], 'zip', who, call)).toEqual([]);
    expect(await recordOf(marked.id)).toEqual(marked);
    const { linfDeps } = await import('../../../functions/runtime/request-keys.ts');
    const convention = await stage.deps.records.get('habilitation', [place.id]);
    const reader = {
      client: { id: 'C', habilitationId: place.id, cafCode: '26' },
      place: convention,
      actor: who,
    };
    const asked = { after: undefined, limit: 50, communes: { byCode: new Map() } };
    const page = await readFeed(linfDeps(), asked, reader as never, call);
    expect([page.requests, page.unreadable]).toEqual([[], []]);
  });
});
