import type { Role } from '../actor.ts';

export const habilitationStates = [
  'submitted',
  'corrections-requested',
  'refused',
  'accepted',
  'signed',
  'active',
  'ending',
  'ended',
] as const;
export type HabilitationState = (typeof habilitationStates)[number];

interface Transition {
  from: readonly HabilitationState[];
  to: HabilitationState;
  by: Role | 'applicant' | 'schedule';
}

/**
 * The life of a request, then of its convention, as data: the screens offer, the use cases check and the writes are
 * conditioned by this one table (S0 art. 3-1). Activation needs the signed return (ACT-04); a refusal is possible
 * until activation, for a convention that never comes back is a request that ends there. A termination recorded takes
 * effect at its date (AVN-04, AVN-05); until then it can be cancelled.
 */
export const habilitationTransitions = {
  correct: { from: ['corrections-requested'], to: 'submitted', by: 'applicant' },
  requestCorrections: { from: ['submitted'], to: 'corrections-requested', by: 'caf-agent' },
  refuse: {
    from: ['submitted', 'corrections-requested', 'accepted', 'signed'],
    to: 'refused',
    by: 'caf-agent',
  },
  accept: { from: ['submitted'], to: 'accepted', by: 'caf-agent' },
  recordSignature: { from: ['accepted'], to: 'signed', by: 'caf-agent' },
  activate: { from: ['signed'], to: 'active', by: 'caf-agent' },
  terminate: { from: ['active'], to: 'ending', by: 'caf-agent' },
  cancelTermination: { from: ['ending'], to: 'active', by: 'caf-agent' },
  end: { from: ['ending'], to: 'ended', by: 'schedule' },
} as const satisfies Record<string, Transition>;
export type HabilitationAct = keyof typeof habilitationTransitions;

/** Whether `act` may be done in `state`. */
export const mayDo = (act: HabilitationAct, state: HabilitationState): boolean =>
  (habilitationTransitions[act].from as readonly HabilitationState[]).includes(state);

/** The acts that a Caf agent is offered in a state, in the order of the table. */
export const actsOfCafIn = (state: HabilitationState): HabilitationAct[] =>
  (Object.keys(habilitationTransitions) as HabilitationAct[]).filter(
    (act) => habilitationTransitions[act].by === 'caf-agent' && mayDo(act, state),
  );

/** Convention in force: its annex gives rights. The day a termination takes effect counts besides (see `isInForce`). */
export const statesInForce: readonly HabilitationState[] = ['active', 'ending'];
