import type { Role } from '../actor.ts';

export const registerStates = ['received', 'in-progress', 'answered', 'closed', 'refused'] as const;
export type RegisterState = (typeof registerStates)[number];

interface Transition {
  from: readonly RegisterState[];
  /** Absent when the act leaves the state as it is. */
  to?: RegisterState;
  by: Role;
}

/**
 * The life of a request about one's rights, or of a claim, as data (RGT-01, RGT-02): screens offer, use cases check and
 * writes are conditioned by this one table. Somebody takes it before it is answered; it is closed on the proof of what
 * was done, and whoever comes back to it reopens it.
 */
export const registerTransitions = {
  take: { from: ['received', 'in-progress'], to: 'in-progress', by: 'caf-agent' },
  identify: { from: ['received', 'in-progress', 'answered'], by: 'caf-agent' },
  note: { from: registerStates, by: 'caf-agent' },
  extend: { from: ['received', 'in-progress'], by: 'caf-agent' },
  answer: { from: ['in-progress'], to: 'answered', by: 'caf-agent' },
  refuse: { from: ['in-progress'], to: 'refused', by: 'caf-agent' },
  close: { from: ['answered'], to: 'closed', by: 'caf-agent' },
  reopen: { from: ['answered', 'closed', 'refused'], to: 'in-progress', by: 'caf-agent' },
} as const satisfies Record<string, Transition>;
export type RegisterAct = keyof typeof registerTransitions;

/** Whether `act` may be done in `state`. */
export const mayDoOnEntry = (act: RegisterAct, state: RegisterState): boolean =>
  (registerTransitions[act].from as readonly RegisterState[]).includes(state);

/** The state that an act leads to from another. */
export const stateAfter = (act: RegisterAct, state: RegisterState): RegisterState => {
  const transition: Transition = registerTransitions[act];
  return transition.to ?? state;
};

/** States in which the person waits for an answer: the time limit runs. */
export const awaitingAnswer: ReadonlySet<RegisterState> = new Set(['received', 'in-progress']);
