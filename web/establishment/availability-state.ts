import type { AgeGroup, AvailabilityCell, Half } from '../../domain/availability/availability.ts';
import type { AvailabilityState } from '../../domain/availability/availability-state.ts';
import type { Freshness } from '../../domain/availability/freshness.ts';
import { shownOn } from '../../domain/availability/shown.ts';
import type { Day } from '../../domain/establishment/operating-information.ts';
import { formatList } from '../design/format.ts';
import type { StateTone } from '../design/state-tag.tsx';
import { availabilityWords, dayWords, halfWords, keysOf } from './words.ts';

/** What was declared, and for which days (both included). */
type Days = { state: AvailabilityState; from: string; until: string };

/** Whether what was declared tells of the day: `ahead` of days to come alone, `over` of days gone by alone. */
type Lasts = 'absent' | 'lapsed' | 'over' | 'now' | 'ahead';

/**
 * How places read on a day (`2026-11-21`): the words of the period of that day, or of the next one; « Non communiqué »
 * where none was declared, where all are over, and where nobody confirmed them for too long (PUB-12).
 */
export function availabilityOn<P extends Days>(
  declared: { periods: readonly P[]; confirmedAt: string } | undefined,
  today: string,
): { name: string; tone: StateTone; lasts: Lasts; freshness?: Freshness; period?: P } {
  const { freshness, period } = shownOn(declared, today);
  const nothing = availabilityWords['not-communicated'];
  if (!declared) return { ...nothing, lasts: 'absent' };
  if (freshness === 'lapsed') return { ...nothing, freshness, lasts: 'lapsed' };
  if (period) return { ...availabilityWords[period.state], freshness, lasts: 'now', period };
  const next = declared.periods.find(({ from }) => from > today);
  if (next) return { ...availabilityWords[next.state], freshness, lasts: 'ahead', period: next };
  return { ...nothing, freshness, lasts: 'over', period: declared.periods.at(-1) };
}

/** Places free on one half-day. */
export const placesOn = (cells: readonly AvailabilityCell[], day: Day, half: Half): number =>
  cells.filter((cell) => cell.day === day && cell.half === half).reduce((sum, cell) => sum + cell.places, 0);

/** The days that a week shows: Monday to Friday, and those of the weekend that have places. */
export const daysShown = (cells: readonly AvailabilityCell[]): Day[] =>
  keysOf(dayWords).filter(
    (day) => (day !== 'saturday' && day !== 'sunday') || cells.some((cell) => cell.day === day),
  );

/**
 * The days with places, in words: « lundi, mardi matin et jeudi », « du lundi au vendredi », « le matin, du lundi au
 * vendredi ».
 */
export function daysInWords(cells: readonly AvailabilityCell[]): string {
  const halvesOf = (day: Day) => keysOf(halfWords).filter((half) => placesOn(cells, day, half) > 0);
  const open = keysOf(dayWords).filter((day) => halvesOf(day).length > 0);
  const alike = open.every((day) => halvesOf(day).join() === halvesOf(open[0] ?? 'monday').join());
  const workingWeek = open.join() === keysOf(dayWords).slice(0, 5).join();
  if (workingWeek && alike) {
    const only = halvesOf('monday');
    const half = only.length === 2 ? '' : only[0] === 'morning' ? 'le matin, ' : 'l’après-midi, ';
    return `${half}du lundi au vendredi`;
  }
  return formatList(
    open.map((day) => {
      const halves = halvesOf(day);
      const half = halves.length === 1 && halves[0] ? ` ${halfWords[halves[0]].toLowerCase()}` : '';
      return `${dayWords[day].toLowerCase()}${half}`;
    }),
  );
}

/** The cells of an age group. */
export const cellsOfAge = (cells: readonly AvailabilityCell[], age: AgeGroup): AvailabilityCell[] =>
  cells.filter((cell) => cell.age === age);
