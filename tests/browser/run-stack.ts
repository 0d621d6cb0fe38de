import { inject } from 'vitest';
import type { RunStack } from './stack.ts';

/** The stack of the run, which stands once this file is loaded. */
export const runStack = await ask();

async function ask(): Promise<RunStack> {
  const answer = await fetch(inject('stackDoor'));
  if (!answer.ok) throw new Error(`The stack has not started: ${await answer.text()}`);
  return answer.json();
}
