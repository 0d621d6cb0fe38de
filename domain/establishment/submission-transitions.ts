import type { Role } from '../actor.ts';

/** `approved` is never a record: the submission has become the publication then. */
export type SubmissionState = 'waiting' | 'returned' | 'approved';

interface Transition {
  from: readonly SubmissionState[];
  to: SubmissionState;
  by: Role;
}

/**
 * The way of operating information from a provider to the public, as data (PUB-02): a newer version takes the place of
 * one that waits or was returned; the Caf decides field by field on what waits, and what it approves of it goes online.
 */
export const submissionTransitions = {
  replace: { from: ['waiting', 'returned'], to: 'waiting', by: 'partner' },
  /** Some fields are decided, others still wait. */
  'decide in part': { from: ['waiting'], to: 'waiting', by: 'caf-agent' },
  approve: { from: ['waiting'], to: 'approved', by: 'caf-agent' },
  return: { from: ['waiting'], to: 'returned', by: 'caf-agent' },
} as const satisfies Record<string, Transition>;
export type SubmissionAct = keyof typeof submissionTransitions;

/** Whether `act` may be done to a submission in `state`. */
export const mayDoToSubmission = (act: SubmissionAct, state: SubmissionState): boolean =>
  (submissionTransitions[act].from as readonly SubmissionState[]).includes(state);
