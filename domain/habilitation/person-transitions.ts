import type { HabilitatedPerson } from './annex.ts';

/**
 * `named` until the convention is activated; `removed` when an avenant has taken the person out of the annex; `over` with
 * the convention.
 */
export type PersonState = 'named' | 'open' | 'closed' | 'removed' | 'over';

interface Transition {
  from: readonly PersonState[];
  to: PersonState;
  by: 'caf-agent' | 'schedule';
}

/**
 * A person's access under one convention, as data (ACT-05, AVN-01, AVN-02): it opens with the convention, or with the
 * avenant that brings the person in; the Caf closes it at once for safety, ahead of the avenant that takes the person
 * out; until that one is signed, it can be reopened. The end of the convention ends it.
 */
export const personTransitions = {
  giveAccess: { from: ['named'], to: 'open', by: 'caf-agent' },
  closeAccess: { from: ['open'], to: 'closed', by: 'caf-agent' },
  reopenAccess: { from: ['closed'], to: 'open', by: 'caf-agent' },
  remove: { from: ['open', 'closed'], to: 'removed', by: 'caf-agent' },
  endConvention: { from: ['open', 'closed'], to: 'over', by: 'schedule' },
} as const satisfies Record<string, Transition>;
export type PersonAct = keyof typeof personTransitions;

/** Where the access of a person of the annex stands, the convention being in force. */
export const personState = ({
  accountId,
  closed,
}: Pick<HabilitatedPerson, 'accountId' | 'closed'>): PersonState => {
  if (closed) return 'closed';
  return accountId ? 'open' : 'named';
};

/** Whether `act` may be done to the access of a person of the annex. */
export const mayDoToPerson = (
  act: PersonAct,
  person: Pick<HabilitatedPerson, 'accountId' | 'closed'>,
): boolean => (personTransitions[act].from as readonly PersonState[]).includes(personState(person));
