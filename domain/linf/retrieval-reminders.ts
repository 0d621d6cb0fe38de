import { addDays, daysBetween } from '../paris-day.ts';

/**
 * Days after the transmission on which a request that nobody has retrieved is recalled (LIN-04, S1 art. 3-4): to the
 * agents while there is time, to the person in charge on the last day. From the day after it is on the Caf's list.
 */
export const recallDays = [
  { day: 5, to: 'agents' },
  { day: 10, to: 'agents' },
  { day: 14, to: 'agents' },
  { day: 15, to: 'manager' },
] as const;
export type RecallDay = (typeof recallDays)[number];

/** Days that a LINF has to retrieve a request, counted from the day of its notification (S1 art. 3-4). */
export const retrievalDays = 15;

/**
 * The recall that is due on a day for a request transmitted on another, both Paris days; undefined before the first.
 * Days on which nothing ran are not made up for one by one: the last of those gone by says all that is still true.
 */
export function recallOf(transmittedOn: string, today: string): RecallDay | undefined {
  const gone = daysBetween(transmittedOn, today);
  return recallDays.findLast(({ day }) => gone >= day);
}

/** The last day on which a request may have been transmitted for a first recall to be due today. */
export const firstRecallFor = (today: string): string => addDays(today, -recallDays[0].day);

/** Whether a request is on the Caf's list: not retrieved, and its last day is over. */
export const isOverdue = (
  { retrieveBy, firstRetrieved }: { retrieveBy: string; firstRetrieved?: object | undefined },
  today: string,
): boolean => firstRetrieved === undefined && retrieveBy < today;
