import { afterEach, beforeEach, TestRunner } from 'vitest';
import { board } from './board.ts';

/** When each test began. */
const began = new Map<string, number>();

beforeEach(({ task }) => {
  const id = `${task.file.name}#${task.fullName}`;
  began.set(id, performance.now());
  const shared = board();
  shared.currentTestId = id;
  shared.steps = 0;
});

// Every test is kept as it ends, with what it takes and the mutants on its way: try-mutants.ts runs it again.
afterEach(({ task }) => {
  const id = `${task.file.name}#${task.fullName}`;
  const { mutantCoverage, steps, tests } = board();
  board().currentTestId = undefined;
  if (task.file.name.endsWith('try-mutants.ts')) return;
  tests.push({
    id,
    run: TestRunner.getTestFn(task),
    takes: performance.now() - (began.get(id) ?? 0),
    hits: mutantCoverage?.perTest[id] ?? {},
    steps,
  });
});
