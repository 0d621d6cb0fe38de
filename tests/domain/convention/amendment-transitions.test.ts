import { describe, expect, it } from 'vitest';
import {
  type AmendmentAct,
  type AmendmentState,
  amendmentStates,
  amendmentTransitions,
  mayAmend,
} from '../../../domain/convention/amendment-transitions.ts';

/** What may be done in each state, written out a second time. */
const allowed: Record<AmendmentState, AmendmentAct[]> = {
  draft: ['change', 'post', 'abandon'],
  posted: ['sign', 'abandon'],
  'in-force': [],
  abandoned: [],
};
const acts = Object.keys(amendmentTransitions) as AmendmentAct[];

describe('the life of an avenant', () => {
  it.each(amendmentStates)('AVN-01 allows in state %s what the table says', (state) => {
    expect(acts.filter((act) => mayAmend(act, state))).toEqual(allowed[state]);
  });

  it('AVN-01 is in force through both signatures alone, and what was posted does not change', () => {
    expect(acts.filter((act) => amendmentTransitions[act].to === 'in-force')).toEqual(['sign']);
    expect(amendmentTransitions.sign.from).toEqual(['posted']);
    expect(amendmentTransitions.change.from).toEqual(['draft']);
  });
});
