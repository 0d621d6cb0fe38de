import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTermination } from '../../contract/caf-duration.ts';
import { readOwnInformationRequest } from '../../contract/information-requests.ts';
import { eraseDueRequests } from '../../domain/linf/erase-due-requests.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { listAll } from '../../domain/records.ts';
import { signedInLinf } from './commitments.ts';
import { breachToday, keepConventions } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { dueOn, erase, gone, tracesOf, whole } from './due-requests.ts';
import { sentByFamily } from './families.ts';
import { agent, type Somebody } from './people.ts';
import { mark, tracesSince } from './table.ts';

let stage: Stage;
let caf: Somebody;
let places: Awaited<ReturnType<typeof signedInLinf>>[];
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  places = [await signedInLinf(stage, caf.browser), await signedInLinf(stage, caf.browser)];
}, 120_000);
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
const placeId = (index: number): string => places[index]?.id ?? '';
const tombstones = async (habilitationId: string) =>
  (await listAll(stage.deps.records, 'erasedRequestsOf', { habilitationId })).map(({ record }) => record);

describe('the purge', () => {
  it('LIN-07 erases what has reached its day whole, nothing a day early, nothing of another request', async () => {
    const some = fc.array(
      fc.record({
        place: fc.nat({ max: 1 }),
        left: fc.constantFrom(-40, -1, 0, 1, 2, 90),
        retrieved: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (wanted) => {
        const made = [];
        for (const { place, left, retrieved } of wanted) {
          made.push({ left, request: await dueOn(stage, placeId(place), addDays(today(), left), retrieved) });
        }
        // Two runs at once, as a slow one and its retry would be.
        await Promise.all([erase(), erase()]);
        for (const { left, request } of made) {
          expect(await tracesOf(stage, request)).toEqual(left <= 0 ? gone : whole);
          const marks = (await tombstones(request.habilitationId)).filter(({ id }) => id === request.id);
          expect(marks).toHaveLength(left <= 0 ? 1 : 0);
          if (left > 0) continue;
          expect(marks[0]).toMatchObject({ cause: 'six-months', erasedOn: today() });
          expect(Object.keys(marks[0] ?? {})).not.toContain('linkHash');
        }
      }),
      { numRuns: 6 },
    );
  });

  it('LIN-07 goes on from where it was cut short, and says in the journal how many, for which place', async () => {
    const moment = await mark(stage);
    const requests = [];
    for (const retrieved of [false, true]) requests.push(await dueOn(stage, placeId(0), today(), retrieved));
    const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
    let pages = 0;
    const cut = await eraseDueRequests(linfDeps(), () => ++pages <= 1);
    expect(cut).toEqual({ erased: 1, more: true });
    expect(await eraseDueRequests(linfDeps())).toEqual({ erased: 1, more: false });
    for (const request of requests) expect(await tracesOf(stage, request)).toEqual(gone);
    const told = (await tracesSince(stage, moment)).filter(
      ({ action }) => action === 'information-requests-erased',
    );
    expect(told.map(({ detail, subject }) => [detail, subject?.id])).toEqual([
      ['1 six-months', placeId(0)],
      ['1 six-months', placeId(0)],
    ]);
  });
});

describe('the end of the convention of an information place', () => {
  it('AVN-06 LIN-07 erases at once all that families sent it, and leaves the other places alone', async () => {
    const [ending, other] = [await signedInLinf(stage, caf.browser), placeId(1)];
    const sent = await sentByFamily(stage, ending.id);
    const kept = await dueOn(stage, other, addDays(today(), 30));
    await stage.react();
    const seen = await stage.deps.records.get('habilitation', [ending.id]);
    await stage.done(recordTermination, {
      as: caf.browser,
      params: { id: ending.id },
      body: { version: seen?.version ?? 0, termination: breachToday() },
    });
    // Cut short once the keys are destroyed: made up for by the next run, and in between an erasure, not a loss.
    const { secret } = sent;
    const { faults } = stage.own.gateway;
    faults.order({ service: 's3', operation: '*', nth: 1, mode: 'after' });
    await keepConventions().catch(() => undefined);
    expect(faults.list()[0]?.struck).toBe(true);
    faults.clear();
    expect(await stage.deps.records.get('informationRequest', [ending.id, sent.id])).toBeDefined();
    expect(await stage.refused(readOwnInformationRequest, { body: { secret } })).toBe('link-lapsed');
    await keepConventions();
    expect(await stage.refused(readOwnInformationRequest, { body: { secret } })).toBe('link-lapsed');
    expect(await tombstones(ending.id)).toMatchObject([
      { id: sent.id, reference: sent.reference, cause: 'convention-ended' },
    ]);
    const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
    expect(await linfDeps().keys.read(sent.id)).toBeUndefined();
    expect(await tracesOf(stage, kept)).toEqual(whole);
  });
});
