import { formatDate } from '../design/format.ts';
import { availabilityWords } from './words.ts';

/** Days from one to the other, both included: `2026-11-21`. */
export type Period = { from: string; until: string };

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

/** « Places disponibles, du 21 au 29 novembre 2026 ; Complet, du 30 novembre au 6 décembre 2026 », or that none is said. */
export const periodsWords = (periods: readonly (Period & { state: 'available' | 'full' })[]): string =>
  periods
    .map((period) => `${availabilityWords[period.state].name}, ${periodWords(period)}`)
    .join('\u00a0; ') || availabilityWords['not-communicated'].name;
