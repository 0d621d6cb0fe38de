import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readNationalFigures } from '../../contract/cnaf-figures.ts';
import { cafs } from '../../domain/caf/cafs.ts';
import { countFigures } from '../../domain/figures/count-figures.ts';
import { readNationalFigures as figures } from '../../domain/figures/read-national-figures.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { advance, days } from './clock.ts';
import { councilInForce } from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { habilitation, listedEstablishment, partner } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let cnaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  cnaf = await agent(stage, 'cnaf-admin');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => stage.stop());

/** What the schedule runs, until there is nothing left. */
async function countAll(): Promise<void> {
  while ((await countFigures(stage.deps)).left > 0);
}
const read = () => stage.done(readNationalFigures, { as: cnaf.browser });
const ofCaf = async (code: string) => (await read()).cafs.find((one) => one.code === code)?.counted;

describe('what is counted', () => {
  it('is nothing before the first night, then what each Caf has at that moment, and what they add up to', async () => {
    const before = await read();
    expect(before.days).toBeUndefined();
    expect(before.cafs.filter(({ counted }) => counted)).toEqual([]);
    expect(before.cafs).toHaveLength(101);
    const cafAgent = await agent(stage, 'caf-agent', '26');
    const one = await partner(stage, cafAgent.browser);
    const id = one.establishmentIds[0] ?? '';
    await submitted(stage, one.browser, id);
    await approved(stage, cafAgent.browser, id);
    const today = parisDay(new Date());
    await declared(stage, one.browser, id, {
      state: 'full',
      from: today,
      until: today,
      cells: [],
    });
    await habilitation(stage, cafAgent.browser, 'submitted');
    const council = await councilInForce(stage, cafAgent.browser);
    await listedEstablishment(stage, 'RPE');
    const { handler } = await import('../../functions/schedule/count-figures.ts');
    await handler();
    await handler();
    expect((await read()).days).toEqual({ from: today, until: today });
    const counted = await ofCaf('26');
    expect(counted).toMatchObject({
      stage: 'in-force',
      agents: 1,
      establishments: 3,
      inForce: { structures: 1, linf: 0, mam: 0, council: 1 },
      sending: 'silent',
      // Its convention was signed long ago.
      councils: { onTime: 0, firstLate: 1, monthlyLate: 0, silent: 1, reminders: 0, toImport: 0 },
      persons: one.request.persons.length + council.persons.length,
      withInformation: 1,
      eaje: 2,
      eajeWithAvailability: 1,
      activations: 1,
      medianDays: 0,
    });
    expect(counted?.requests).toMatchObject({ submitted: 1, active: 2, refused: 0 });
    expect((await ofCaf('73'))?.stage).toBe('without-agent');
    const { totals } = await read();
    expect(totals).toMatchObject({ persons: counted?.persons, activations: 1, eaje: 2, medianDays: 0 });
    expect(totals.stages).toMatchObject({ 'in-force': 1, 'without-agent': 100 });
  });
});

describe('the count of every night', () => {
  it('counts each Caf once a day', async () => {
    const first = await recordsOf(stage, 'cafFigures');
    expect(first.map(({ cafCode }) => cafCode).sort()).toEqual(cafs.map(({ code }) => code).sort());
    expect(await countFigures(stage.deps)).toEqual({ counted: 0, left: 0 });
    expect(await recordsOf(stage, 'cafFigures')).toEqual(first);
  });

  it('counts so many Caf in one run, and the next run those counted longest ago', async () => {
    advance(days);
    const seen: string[] = [];
    const today = parisDay(new Date());
    for (let left = 1; left > 0; ) {
      const outcome = await countFigures(stage.deps, 40);
      left = outcome.left;
      expect(outcome.counted).toBeLessThanOrEqual(40);
      seen.push(`${outcome.counted}`);
    }
    expect(seen).toEqual(['40', '40', '21']);
    expect((await figures(stage.deps)).days).toEqual({ from: today, until: today });
  });

  it('says that its days differ where a night was cut short, and makes up for it at the next run', async () => {
    advance(2 * days);
    const { faults } = stage.own.gateway;
    faults.order({ service: 'dynamodb', operation: 'TransactWriteItems', nth: 30, mode: 'before' });
    await expect(countFigures(stage.deps)).rejects.toThrow();
    faults.clear();
    const { days: counted } = await figures(stage.deps);
    expect(counted && counted.from < counted.until).toBe(true);
    await countAll();
    const today = parisDay(new Date());
    expect((await figures(stage.deps)).days).toEqual({ from: today, until: today });
  });

  it('ends the same, whatever call fails on the way', async () => {
    advance(4 * days);
    await countAll();
    const essence = async () =>
      (await recordsOf(stage, 'cafFigures')).map(({ countedAt: _, day: __, ...figures }) => figures);
    const clean = await essence();
    const { faults } = stage.own.gateway;
    // Each Caf is a few questions and one write, like the one before it.
    const crashes = [
      { operation: 'Query', nth: 1, mode: 'before' },
      { operation: 'Query', nth: 120, mode: 'before' },
      { operation: 'TransactWriteItems', nth: 1, mode: 'before' },
      { operation: 'TransactWriteItems', nth: 1, mode: 'after' },
      { operation: 'TransactWriteItems', nth: 60, mode: 'after' },
    ] as const;
    for (const [turn, crash] of crashes.entries()) {
      advance((turn + 1) * days);
      faults.order({ service: 'dynamodb', ...crash });
      await countFigures(stage.deps).catch(() => undefined);
      expect(faults.list()).toMatchObject([{ struck: true }]);
      faults.clear();
      await countAll();
      expect(await essence(), JSON.stringify(crash)).toEqual(clean);
    }
  }, 120_000);
});
