import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { submitRequest } from '../../contract/public.ts';
import { readAccount } from '../../contract/session.ts';
import { openAccesses } from '../../domain/accounts/account.ts';
import {
  type AmendmentAct,
  type AmendmentState,
  amendmentTransitions,
} from '../../domain/convention/amendment-transitions.ts';
import { anniversaryOf } from '../../domain/convention/dates.ts';
import { isInForce } from '../../domain/convention/duration.ts';
import {
  type HabilitationAct,
  habilitationTransitions,
  mayDo,
  statesInForce,
} from '../../domain/habilitation/transitions.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { linfRequest, mamRequest } from '../builders/other-requests.ts';
import { openStage, type Stage } from './driver.ts';
import { listedEstablishment, newRequest, nextNumber, partner, withProfile } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';
import { type ActName, acts, type Choice, look, type Outcome, type Seen, type Walk } from './walk.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
  await sessionsForEver();
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.stop();
});

/** Sessions outlive the jumps of the clock: what is looked at here is what the convention gives. */
async function sessionsForEver() {
  for (const session of await recordsOf(stage, 'session')) {
    const { keyHash, accountId, epoch, stage: part, openedAt } = session;
    const record = {
      keyHash,
      accountId,
      epoch,
      ...(part && { stage: part }),
      openedAt,
      expiresAt: 9_999_999_999,
    };
    await stage.deps.records.commit([{ do: 'put', kind: 'session', record }]);
  }
}

const kinds = ['structures', 'linf', 'mam'] as const;
async function started(kind: (typeof kinds)[number]): Promise<Walk> {
  const domain = `marche${nextNumber()}.${stage.tag}.example`;
  const request =
    kind === 'linf'
      ? linfRequest(domain)
      : kind === 'mam'
        ? mamRequest(domain, await listedEstablishment(stage, 'MAM'))
        : newRequest(stage, [await listedEstablishment(stage)]);
  const { reference: id } = await stage.done(submitRequest, { body: request });
  return { stage, caf: caf.browser, id, request, met: new Set() };
}

/** The schedule alone moves what time brings about; whoever acts, acts on what the table of transitions allows. */
function checkTransitions(name: ActName, result: Outcome, before: Seen, after: Seen): void {
  const [from, to] = [before.habilitation.state, after.habilitation.state];
  const act = name in habilitationTransitions ? (name as HabilitationAct) : undefined;
  if (result !== 'done') expect(after, `${name} was refused and changed something`).toEqual(before);
  else if (name === 'keep') {
    expect(from === to || (mayDo('end', from) && to === habilitationTransitions.end.to)).toBe(true);
  } else if (act) {
    expect(mayDo(act, from), `${act} from ${from}`).toBe(true);
    expect(to).toBe(habilitationTransitions[act].to);
  } else expect(to).toBe(from);
  for (const amendment of after.amendments) {
    const old = before.amendments.find(({ number }) => number === amendment.number);
    if (old?.state === amendment.state) continue;
    if (!old) expect(['draft', 'closeAccess']).toContain(name);
    else {
      // A draft made for a closure alone goes with it when the access is reopened.
      const done = name === 'reopenAccess' ? 'abandon' : (name as AmendmentAct);
      const { from: allowed, to: next } = amendmentTransitions[done];
      expect(allowed as readonly AmendmentState[]).toContain(old.state);
      expect(amendment.state).toBe(next);
    }
  }
}

/** Dates are those of the articles: terms follow one another from the signature, an ordinary end is an anniversary. */
function checkDates(name: ActName, { habilitation }: Seen): void {
  const { duration, state } = habilitation;
  if (!duration) {
    expect(statesInForce).not.toContain(state);
    return;
  }
  const today = parisDay(new Date());
  const { term, termination, effectiveOn } = duration;
  expect(term.startsOn).toBe(anniversaryOf(effectiveOn, term.number - 1));
  expect(term.endsOn).toBe(anniversaryOf(effectiveOn, term.number));
  expect(term.startsOn <= today).toBe(true);
  expect(duration.renewedOn).toEqual(
    Array.from({ length: term.number - 1 }, (_, index) => anniversaryOf(effectiveOn, index + 1)),
  );
  expect(termination !== undefined).toBe(state === 'ending' || state === 'ended');
  if (termination?.kind === 'ordinary') {
    const years = Number(termination.effectiveOn.slice(0, 4)) - Number(effectiveOn.slice(0, 4));
    expect(termination.effectiveOn).toBe(anniversaryOf(effectiveOn, years));
  }
  if (termination) expect(duration.renewedOn.every((day) => day < termination.effectiveOn)).toBe(true);
  if (name === 'keep' && state !== 'ended') expect(today < term.endsOn).toBe(true);
  if (name === 'keep' && state === 'ending') expect(today < (termination?.effectiveOn ?? '')).toBe(true);
}

/** Nobody has access but the persons of the annex of a convention in force, those apart whose access was closed. */
function checkAccess({ habilitation, accounts }: Seen): void {
  const { id, state, persons } = habilitation;
  const today = parisDay(new Date());
  if (!statesInForce.includes(state) && state !== 'ended') expect(accounts).toEqual([]);
  for (const account of accounts) {
    const person = persons.find(({ accountId }) => accountId === account.id);
    const named = person !== undefined && !person.closed;
    const listed = account.accesses.some(({ habilitationId }) => habilitationId === id);
    expect(listed, 'listed').toBe(named && statesInForce.includes(state));
    expect(openAccesses(account, today).includes(id), 'open').toBe(named && isInForce(habilitation, today));
  }
  if (statesInForce.includes(state)) expect(persons.every(({ accountId }) => accountId)).toBe(true);
}

/** One step in ten is asked for from a page that is out of date. */
const step = fc.record({
  name: fc.constantFrom(...(Object.keys(acts) as ActName[])),
  pick: fc.nat(1000),
  stale: fc.nat(9).map((number) => number === 9),
});
const walked = async (
  walk: Walk,
  steps: readonly ({ name: ActName } & Choice)[],
  check: (name: ActName, after: Seen) => Promise<void> | void = () => undefined,
) => {
  let before = await look(walk);
  for (const { name, ...choice } of steps) {
    const result = await acts[name](walk, before, choice);
    const after = await look(walk);
    checkTransitions(name, result, before, after);
    checkDates(name, after);
    checkAccess(after);
    await check(name, after);
    before = after;
  }
};

/** The straight way to a convention in force. */
const ahead = (['accept', 'recordSignature', 'activate'] as const).map((name, index) => ({
  name,
  pick: index,
  stale: false,
}));

describe('whatever is done to a convention, in whatever order', () => {
  it('ACT-04 no request goes where its table of transitions does not lead', async () => {
    const instruction = fc.record({
      name: fc.constantFrom(
        ...(['accept', 'requestCorrections', 'correct', 'recordSignature', 'activate', 'refuse'] as const),
        ...(['accept', 'correct', 'recordSignature', 'activate', 'terminate', 'draft'] as const),
      ),
      pick: fc.nat(1000),
      stale: fc.nat(9).map((number) => number === 9),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.array(instruction, { minLength: 8, maxLength: 14 }),
        async (kind, steps) => {
          vi.useRealTimers();
          await walked(await started(kind), steps);
        },
      ),
      { numRuns: 4 },
    );
  }, 120_000);

  it('AVN-01 AVN-02 AVN-03 AVN-04 no convention has a state, a date or an access that the tables forbid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.array(step, { minLength: 15, maxLength: 30 }),
        async (kind, steps) => {
          vi.useRealTimers();
          await walked(await started(kind), [...ahead, ...steps]);
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);

  it('ACT-07 AVN-02 AVN-04 a session opens something exactly while a convention does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 20 }), async (steps) => {
        vi.useRealTimers();
        const somebody = await partner(stage, caf.browser);
        await sessionsForEver();
        const { id, request, accountId } = somebody;
        const walk: Walk = { stage, caf: caf.browser, id, request, met: new Set([accountId]) };
        const epoch = (await stage.deps.records.get('account', [accountId]))?.sessionEpoch;
        await walked(walk, steps, async (_, { accounts }) => {
          const account = accounts.find((one) => one.id === accountId);
          const open =
            account !== undefined &&
            account.sessionEpoch === epoch &&
            openAccesses(account, parisDay(new Date())).length > 0;
          const { status } = await stage.call(readAccount, { as: somebody.browser });
          expect(status < 400).toBe(open);
        });
      }),
      { numRuns: 2 },
    );
  }, 120_000);
});
