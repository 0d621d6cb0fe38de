import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { configureGlobal } from 'fast-check';
import { expect, it } from 'vitest';
import { board, type KeptTest } from './board.ts';
import type { Mutant } from './instrument.ts';

/**
 * Milliseconds of tests that one mutant is worth, counted as they take without it: a file of fifteen thousand lines, read
 * for each of a thousand mutants, would take a day.
 */
const budget = Number(process.env.MUTANT_BUDGET ?? 2_000);

const places = { mutants: 'mutants.json', results: 'results.txt', now: 'now.txt' };

/** Whether a kept test still passes, with the mutant that is switched on. */
async function passes({ run }: KeptTest): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

/** Switches one mutant on and runs the tests that come by it, the quickest first, until one fails. */
async function killerOf(id: string, tests: readonly KeptTest[]): Promise<KeptTest | undefined> {
  const shared = board();
  let spent = 0;
  for (const test of tests) {
    spent += test.takes;
    if (spent > budget && test !== tests[0]) return undefined;
    writeFileSync(places.now, id);
    shared.activeMutant = id;
    shared.hitCount = 0;
    // A loop that a mutant keeps from ending comes by it again and again: it is cut there.
    shared.hitLimit = 1000 + 100 * (test.hits[id] ?? 0);
    shared.steps = 0;
    shared.mostSteps = 1_000_000 + 100 * test.steps;
    const passed = await passes(test);
    shared.activeMutant = undefined;
    shared.mostSteps = Number.POSITIVE_INFINITY;
    if (!passed) return test;
  }
  return undefined;
}

it('tries every mutant on the tests that come by it', { timeout: 0 }, async () => {
  configureGlobal({ endOnFailure: true });
  const shared = board();
  const mutants: Mutant[] = JSON.parse(readFileSync(places.mutants, 'utf8'));
  const tests = [...shared.tests].sort((a, b) => a.takes - b.takes);
  const steady: KeptTest[] = [];
  for (const test of tests) if (await passes(test)) steady.push(test);
  const unsteady = tests.filter((test) => !steady.includes(test)).map(({ id }) => id);
  if (unsteady.length > 0) console.log('Cannot be run twice, left aside:', unsteady);
  const done = new Set(
    existsSync(places.results)
      ? readFileSync(places.results, 'utf8')
          .split('\n')
          .map((line) => line.split('\t')[0])
      : [],
  );
  const loaded = shared.mutantCoverage?.static ?? {};
  for (const { id } of mutants) {
    if (done.has(id)) continue;
    const onTheWay = steady.filter(({ hits }) => hits[id]);
    const killer = await killerOf(id, onTheWay);
    const state = killer
      ? 'killed'
      : onTheWay.length > 0
        ? 'survived'
        : id in loaded
          ? 'static'
          : 'uncovered';
    appendFileSync(places.results, `${id}\t${state}\t${killer?.id ?? onTheWay.length}\n`);
    // A mutant may have left something behind: then this process says nothing of the next.
    if (killer && !(await passes(killer))) process.exit(3);
  }
  expect(steady.length).toBeGreaterThan(0);
});
