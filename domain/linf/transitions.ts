export const informationRequestStates = ['received', 'retrieved', 'contacted', 'answered', 'closed'] as const;
export type InformationRequestState = (typeof informationRequestStates)[number];

interface Transition {
  from: readonly InformationRequestState[];
  /** Absent when the act leaves the state as it is. */
  to?: InformationRequestState;
  by: 'partner' | 'family';
}

const retrieved = ['retrieved', 'contacted', 'answered'] as const;

/**
 * The life of a family's request as data (LIN-03, LIN-05, LIN-10): screens offer, use cases check and writes are
 * conditioned by this one table. The family may change its words until somebody has read them, and take the request back
 * at any time, which erases it; the information place says what became of it, and may come back to what it closed.
 */
export const informationRequestTransitions = {
  correct: { from: ['received'], by: 'family' },
  write: { from: ['received', ...retrieved], by: 'family' },
  retrieve: { from: ['received'], to: 'retrieved', by: 'partner' },
  contact: { from: [...retrieved, 'closed'], to: 'contacted', by: 'partner' },
  answer: { from: [...retrieved, 'closed'], to: 'answered', by: 'partner' },
  close: { from: retrieved, to: 'closed', by: 'partner' },
} as const satisfies Record<string, Transition>;
export type InformationRequestAct = keyof typeof informationRequestTransitions;

/** Whether `act` may be done in `state`. */
export const mayDoOnInformationRequest = (
  act: InformationRequestAct,
  state: InformationRequestState,
): boolean => (informationRequestTransitions[act].from as readonly InformationRequestState[]).includes(state);

/** What an information place can say by itself became of a request (LIN-05), and the act that says so. */
export const followUpActs = { contacted: 'contact', closed: 'close' } as const;
export const followUpStates = ['contacted', 'closed'] as const;
export type FollowUpState = (typeof followUpStates)[number];
