import type { Role } from '../actor.ts';

export const amendmentStates = ['draft', 'posted', 'in-force', 'abandoned'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

interface Transition {
  from: readonly AmendmentState[];
  to: AmendmentState;
  by: Role;
}

/**
 * The life of an avenant, as data (AVN-01): drafted by the Caf on express request, posted for both signatures, in force
 * once they are recorded. Whatever is not in force can be abandoned; what was posted does not change any more.
 */
export const amendmentTransitions = {
  change: { from: ['draft'], to: 'draft', by: 'caf-agent' },
  post: { from: ['draft'], to: 'posted', by: 'caf-agent' },
  sign: { from: ['posted'], to: 'in-force', by: 'caf-agent' },
  abandon: { from: ['draft', 'posted'], to: 'abandoned', by: 'caf-agent' },
} as const satisfies Record<string, Transition>;
export type AmendmentAct = keyof typeof amendmentTransitions;

/** Whether `act` may be done to an avenant in `state`. */
export const mayAmend = (act: AmendmentAct, state: AmendmentState): boolean =>
  (amendmentTransitions[act].from as readonly AmendmentState[]).includes(state);
