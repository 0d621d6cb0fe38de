import { expect } from 'vitest';
import type { Call } from '../../../local/gateway-to-engines/faults.ts';
import type { Stage } from '../driver.ts';
import { mark } from '../table.ts';
import { changedSince, withoutIncidents } from './end-state.ts';

/** Something that a person or a schedule does, on a state put in place for it. */
interface Attempt {
  /** Does it once. Throws when it fails; done again after a failure, as they would. */
  act: () => Promise<unknown>;
  /** What can be seen from outside once everything has reacted; the same in every run. */
  look?: () => Promise<unknown>;
}

export interface Scenario {
  prepare: (stage: Stage) => Promise<Attempt>;
  /** Calls to make fail, by their place in a clean run; all that tell something when absent. */
  places?: (calls: readonly Call[]) => number[];
  /** Lines of the end state that a retry may leave in another number. */
  ignore?: RegExp;
}

interface EndState {
  table: string[];
  seen: string;
}

const tries = 3;

/** Calls that change nothing: it is all the same whether they fail before or after. */
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'GetObject', 'HeadObject']);

/**
 * Makes every call to an engine fail in turn, before it takes effect and after, in what was done and in all that it
 * brought about; does the thing again as a person would, has the stream deliver again, and finds the end state of a
 * clean run.
 */
export async function crashEverywhere(stage: Stage, scenario: Scenario): Promise<void> {
  const { faults } = stage.own.gateway;
  const attempt = await scenario.prepare(stage);
  const moment = await mark(stage);
  const recorded = stage.own.gateway.record();
  await attempt.act();
  await stage.react();
  const calls = recorded();
  const clean = await endState(stage, attempt, moment, scenario);
  expect(clean.table.filter((line) => line.includes('"handled":false'))).toEqual([]);

  const places = scenario.places?.(calls) ?? telling(calls);
  for (const nth of places) {
    const call = calls[nth - 1];
    for (const mode of reads.has(call?.operation ?? '')
      ? (['before'] as const)
      : (['before', 'after'] as const)) {
      const again = await scenario.prepare(stage);
      const since = await mark(stage);
      faults.order({ service: '*', operation: '*', nth, mode });
      await untilDone(again);
      await stage.react();
      const [fault] = faults.list();
      faults.clear();
      const where = `${mode} ${call?.service} ${call?.operation}, call ${nth} of ${calls.length}`;
      expect(fault?.struck, `nothing failed ${where}`).toBe(true);
      expect(await endState(stage, again, since, scenario), `failed ${where}`).toEqual(clean);
    }
  }
}

/** The calls whose failure tells something: a read that fails leaves what the write before it left, its answer lost. */
const telling = (calls: readonly Call[]): number[] =>
  calls.flatMap(({ operation }, index) => (index === 0 || !reads.has(operation) ? [index + 1] : []));

async function untilDone({ act }: Attempt): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      await act();
      return;
    } catch (failure) {
      if (left === 1) throw failure;
    }
  }
}

async function endState(
  stage: Stage,
  { look }: Attempt,
  moment: number,
  { ignore }: Scenario,
): Promise<EndState> {
  const table = (await changedSince(stage, moment)).filter((line) => !ignore?.test(line));
  return { table, seen: withoutIncidents(await look?.()) };
}
