import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awaitingAnswer,
  mayDoOnEntry,
  type RegisterAct,
  registerStates,
  registerTransitions,
  stateAfter,
} from '../../../domain/rights/transitions.ts';

const acts = Object.keys(registerTransitions) as RegisterAct[];
/** States that any sequence of acts goes through, each act done only where the table allows it. */
const walks = fc.array(fc.constantFrom(...acts), { maxLength: 30 }).map((wanted) => {
  const walk: { state: (typeof registerStates)[number]; by?: RegisterAct }[] = [{ state: 'received' }];
  for (const act of wanted) {
    const { state } = walk.at(-1) ?? { state: 'received' };
    if (mayDoOnEntry(act, state)) walk.push({ state: stateAfter(act, state), by: act });
  }
  return walk;
});

describe('the life of an entry of the register', () => {
  it('RGT-01 RGT-02 is closed only out of an answer, and answered only by somebody who took it', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        for (const [index, { state }] of walk.entries()) {
          const before = walk[index - 1]?.state;
          if (state === 'closed') expect(['answered', 'closed']).toContain(before);
          if (state === 'answered') expect(['in-progress', 'answered']).toContain(before);
        }
      }),
    );
  });

  it('RGT-01 can always come to an answer: no state is a dead end', () => {
    for (const state of registerStates) {
      const reached = new Set([state]);
      for (const from of reached) {
        for (const act of acts) if (mayDoOnEntry(act, from)) reached.add(stateAfter(act, from));
      }
      expect(reached.has('answered')).toBe(true);
    }
  });

  it('RGT-01 has its time limit run while the person waits, and only then', () => {
    for (const state of registerStates) expect(awaitingAnswer.has(state)).toBe(mayDoOnEntry('extend', state));
  });
});
