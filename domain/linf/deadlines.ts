import { addMonths } from '../convention/dates.ts';
import { addDays, parisDay } from '../paris-day.ts';

/**
 * The calendar of a family's request. It counts in Paris days from the day of transmission, which is also that of the
 * e-mail that tells the information place (S1 art. 2).
 */

/** Calendar days that an information place has to retrieve a request (LIN-04). */
export const retrievalDays = 15;
/** Calendar months for which a request is kept (LIN-07). */
export const keptMonths = 6;

/** The last day on which a request is retrieved in time, `2026-12-07` for one transmitted on 22 November (LIN-04). */
export const retrieveBy = (transmittedAt: string): string =>
  addDays(parisDay(new Date(transmittedAt)), retrievalDays);

/**
 * The day on which a request is erased (LIN-07): the same day six months later, or the last day of a month that lacks it,
 * so that 31 August leads to 28 February, 29 in a leap year. From the first minute of that day nobody reads it any more,
 * and the purge of that morning destroys it: never a day sooner, never kept beyond six months.
 */
export const eraseOn = (transmittedAt: string): string =>
  addMonths(parisDay(new Date(transmittedAt)), keptMonths);

/** Whether a request is still kept on a day: what has reached its day is gone for everybody, purged already or not. */
export const isKept = (request: { eraseOn: string }, today: string): boolean => today < request.eraseOn;

/** Whether a request that nobody has retrieved is overdue on a day: from the day after the last one (LIN-04). */
export const isOverdue = (
  request: { retrieveBy: string; firstRetrieved?: object | undefined },
  today: string,
): boolean => request.firstRetrieved === undefined && request.retrieveBy < today;
