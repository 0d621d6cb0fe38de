import { addDays, daysBetween } from '../../../domain/paris-day.ts';
import { formatDate } from '../../design/format.ts';

/** Days from one to the other, both included: `2026-11-21`. */
export type Period = { from: string; until: string };

/** The Sunday that ends the week after the one of a day. */
function endOfNextWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, ((7 - weekday) % 7) + 7);
}

/**
 * The period proposed for a new declaration: from today to the end of next week, which leaves time to declare weekly
 * (arrêté du 31 août 2021), or as far as what is online already went.
 */
export function periodProposed(today: string, online: Period | undefined): Period {
  const until = endOfNextWeek(today);
  return { from: today, until: online && online.until > until ? online.until : until };
}

/** The period that « Rien n’a changé » gives: as long as the last one, from today. */
export const periodAgain = (today: string, last: Period): Period => ({
  from: today,
  until: addDays(today, daysBetween(last.from, last.until)),
});

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));

/**
 * « du 21 au 29 novembre 2026 », « du 28 novembre au 6 décembre 2026 »; one day: « le 21 novembre 2026 ». Dates that are
 * still being typed read « pour une période à préciser ».
 */
export function periodWords({ from, until }: Period): string {
  if (!isDay(from) || !isDay(until)) return 'pour une période à préciser';
  if (from === until) return `le ${formatDate(from)}`;
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  const parts = formatDate(from).split(' ');
  const begins = parts.slice(0, sameMonth ? 1 : sameYear ? 2 : 3).join(' ');
  return `du ${begins} au ${formatDate(until)}`;
}
