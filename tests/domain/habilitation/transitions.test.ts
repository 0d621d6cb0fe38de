import { describe, expect, it } from 'vitest';
import {
  actsOfCafIn,
  type HabilitationAct,
  type HabilitationState,
  habilitationStates,
  habilitationTransitions,
  mayDo,
} from '../../../domain/habilitation/transitions.ts';

/** What may be done in each state, as the conventions have it, written out a second time. */
const allowed: Record<HabilitationState, HabilitationAct[]> = {
  submitted: ['requestCorrections', 'refuse', 'accept'],
  'corrections-requested': ['correct', 'refuse'],
  refused: [],
  accepted: ['refuse', 'recordSignature'],
  signed: ['refuse', 'activate'],
  active: ['terminate'],
  ending: ['cancelTermination', 'end'],
  ended: [],
};
const acts = Object.keys(habilitationTransitions) as HabilitationAct[];
const pairs = habilitationStates.flatMap((state) => acts.map((act) => [act, state] as const));

describe('the life of a request', () => {
  it.each(pairs)('ACT-02 %s in state %s is allowed as the table says', (act, state) => {
    expect(mayDo(act, state)).toBe(allowed[state].includes(act));
  });

  it('ACT-04 leads to activation through the signed return alone', () => {
    const statesBefore = (state: HabilitationState) =>
      acts
        .filter((act) => habilitationTransitions[act].to === state)
        .flatMap((act) => habilitationTransitions[act].from);
    expect(statesBefore('active')).toEqual(['signed', 'ending']);
    expect(statesBefore('signed')).toEqual(['accepted']);
    expect(statesBefore('accepted')).toEqual(['submitted']);
  });

  it('ACT-07 ends for good in a refusal, or at the end of its convention', () => {
    expect(acts.filter((act) => mayDo(act, 'refused') || mayDo(act, 'ended'))).toEqual([]);
  });

  it('has every state within reach', () => {
    const reached = new Set<HabilitationState>(['submitted']);
    for (const _ of habilitationStates) {
      for (const act of acts) {
        if (habilitationTransitions[act].from.some((state) => reached.has(state))) {
          reached.add(habilitationTransitions[act].to);
        }
      }
    }
    expect([...reached].sort()).toEqual([...habilitationStates].sort());
  });

  it.each(habilitationStates)('ACT-02 offers the Caf, in state %s, what the Caf may do', (state) => {
    expect(actsOfCafIn(state)).toEqual(allowed[state].filter((act) => act !== 'correct' && act !== 'end'));
  });
});
