import { addMonths } from '../convention/dates.ts';
import { daysBetween } from '../paris-day.ts';

/** Months that there are to answer, from the day of receipt. */
export const monthsToAnswer = { usual: 1, extended: 3 } as const;

/** Months that an extension adds to the first ones. */
export const monthsMore = monthsToAnswer.extended - monthsToAnswer.usual;

/**
 * The last day to answer, counted in the calendar from the day a request was received (RGT-01, RGPD art. 12 § 3): one
 * month, or three once extended. A week-end or a holiday does not push it back: the earlier day harms nobody.
 * @param from Paris day of receipt, `2026-01-31` → `2026-02-28`.
 */
export const lastDayToAnswer = (from: string, extended: boolean): string =>
  addMonths(from, monthsToAnswer[extended ? 'extended' : 'usual']);

/** How near its end a time limit is said to be: the Caf is reminded then, and once more when it has passed. */
export const nearDays = 7;

export const urgencies = ['passed', 'near', 'ahead'] as const;
export type Urgency = (typeof urgencies)[number];

/** Where a day stands against the last day to answer; that day itself still counts. */
export function urgencyOf(dueOn: string, today: string): Urgency {
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'passed';
  return left <= nearDays ? 'near' : 'ahead';
}
