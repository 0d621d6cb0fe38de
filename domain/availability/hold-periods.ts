import { addDays, daysBetween, parisDay } from '../paris-day.ts';
import { type AvailabilityPeriod, type DeclaredPeriod, longestPeriod } from './availability.ts';
import { periodOn } from './shown.ts';

/** The last declaration, as the table or a page knows it. */
interface Last {
  periods: readonly AvailabilityPeriod[];
  confirmedAt: string;
  withdrawn?: unknown;
}

/**
 * What « nothing has changed » says anew on a day, as periods to lay over the others. The period of today goes on for
 * as many days ahead as when it was last confirmed; when it is over, it begins again today. Periods declared beyond it
 * stay as they are: holidays already announced are not pushed away. Empty when only days to come were declared; they
 * are confirmed as they are. Undefined where there is nothing to confirm.
 */
export function heldPeriods(last: Last | undefined, today: string): DeclaredPeriod[] | undefined {
  if (!last || last.withdrawn || last.periods.length === 0) return undefined;
  const current = periodOn(last.periods, today) ?? last.periods.findLast(({ until }) => until < today);
  if (!current) return [];
  const next = last.periods.find(({ from }) => from > today && from > current.until);
  const ahead = daysBetween(parisDay(new Date(last.confirmedAt)), current.until);
  const wished = addDays(today, Math.min(Math.max(ahead, 0), longestPeriod - 1));
  const most = next && next.from <= wished ? addDays(next.from, -1) : wished;
  const from = current.until < today ? today : current.from;
  const until = later(current.until, most);
  return [{ ...current, from: daysBetween(from, until) < longestPeriod ? from : today, until }];
}

const later = (one: string, other: string): string => [one, other].sort()[1] ?? one;

/** Days of the period that « full » covers where nothing was declared: to the end of next week. */
const toEndOfNextWeek = (today: string): string => {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, ((7 - weekday) % 7) + 7);
};

/**
 * What « full » says on a day: no place from today, as far as « nothing has changed » would have gone; to the end of
 * next week where nothing is in force.
 */
export function fullPeriods(last: Last | undefined, today: string): DeclaredPeriod[] {
  const [held] = heldPeriods(last, today) ?? [];
  return [{ state: 'full', from: today, until: held?.until ?? toEndOfNextWeek(today), cells: [] }];
}
