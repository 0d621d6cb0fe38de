import { expect } from 'vitest';
import type { Call } from '../../../local/gateway-to-engines/faults.ts';
import { mailsTo } from '../../engines.ts';
import type { Stage } from '../driver.ts';
import { mark, putBack } from '../table.ts';
import { changedSince, withoutIncidents } from './end-state.ts';

/** Something that a person or a schedule does, on a state put in place for it. */
interface Attempt {
  /** Does it once. Throws when it fails; done again after a failure, as they would. */
  act: () => Promise<unknown>;
  /** What can be seen from outside once everything has reacted; the same in every run. */
  look?: () => Promise<unknown>;
  /** Addresses of those who are told: each run sends them the same, each subject once or more. */
  told?: readonly string[];
  /**
   * Puts back what the act changes elsewhere than in the table and in what families read. Where it is given, each run
   * begins in the very state of the first; where it is not, in one that is made anew, which takes longer.
   */
  again?: () => Promise<unknown>;
}

/** Where the act changes nothing but the table, and what follows from it. */
export const nothingElse = async (): Promise<void> => {};

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
  told: string;
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
  const beginning = await begin(stage, attempt);
  const recorded = stage.own.gateway.record();
  await attempt.act();
  await stage.react();
  const calls = recorded();
  const clean = await endState(stage, attempt, beginning, scenario);
  expect(clean.table.filter((line) => line.includes('"handled":false'))).toEqual([]);

  let changedFrom = beginning.moment;
  const places = scenario.places?.(calls) ?? telling(calls);
  for (const nth of places) {
    const call = calls[nth - 1];
    for (const mode of reads.has(call?.operation ?? '')
      ? (['before'] as const)
      : (['before', 'after'] as const)) {
      const again = attempt.again ? attempt : await scenario.prepare(stage);
      if (attempt.again) {
        await attempt.again();
        await putBack(stage, changedFrom);
      }
      const since = await begin(stage, again);
      changedFrom = since.moment;
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

/** Where the table's stream and the boxes of those who are told stand as a run begins. */
interface Beginning {
  moment: number;
  mails: number[];
}

async function begin(stage: Stage, { told = [] }: Attempt): Promise<Beginning> {
  const boxes = await Promise.all(told.map(mailsTo));
  return { moment: await mark(stage), mails: boxes.map(({ length }) => length) };
}

async function endState(
  stage: Stage,
  { look, told = [] }: Attempt,
  { moment, mails }: Beginning,
  { ignore }: Scenario,
): Promise<EndState> {
  const table = (await changedSince(stage, moment)).filter((line) => !ignore?.test(line));
  const boxes = await Promise.all(told.map(mailsTo));
  const subjects = boxes.map((box, index) => {
    const left = box.slice(0, box.length - (mails[index] ?? 0));
    return [...new Set(left.map(({ subject }) => subject))].sort();
  });
  return { table, seen: withoutIncidents(await look?.()), told: withoutIncidents(subjects) };
}
