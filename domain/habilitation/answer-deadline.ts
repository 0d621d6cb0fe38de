import { addDays, daysBetween, parisDay } from '../paris-day.ts';
import type { Habilitation } from './habilitation.ts';

/**
 * Days within which the Caf answers a request (S0 art. 3-1 gives none). Thirty, as for the register of rights: a party
 * that waits longer calls or asks a second time. It is a promise among agents: nothing happens by itself when it passes.
 */
export const daysToAnswer = 30;

type Dated = Pick<Habilitation, 'state' | 'stateSince'>;

/**
 * The last day to answer, `2026-11-21`, counted from the day in Paris on which the request came, or came back corrected;
 * undefined once it is answered, and while corrections are awaited.
 */
export const answerDueOn = ({ state, stateSince }: Dated): string | undefined =>
  state === 'submitted' ? addDays(parisDay(new Date(stateSince)), daysToAnswer) : undefined;

/** Whole days left to answer on the day given: 0 on the last one, negative once it is past. */
export function daysLeftToAnswer(request: Dated, today: string): number | undefined {
  const due = answerDueOn(request);
  return due === undefined ? undefined : daysBetween(today, due);
}
