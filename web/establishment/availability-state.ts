import type { AgeGroup, AvailabilityCell, Half } from '../../domain/availability/availability.ts';
import type { AvailabilityState } from '../../domain/availability/availability-state.ts';
import type { Day } from '../../domain/establishment/operating-information.ts';
import { formatList } from '../design/format.ts';
import type { StateTone } from '../design/state-tag.tsx';
import { availabilityWords, dayWords, halfWords, keysOf } from './words.ts';

/** What was declared, and for which days (both included). */
type DeclaredPeriod = { state: AvailabilityState; from: string; until: string };

/**
 * How a declaration reads on a day (`2026-11-21`): its own words while its period lasts, « À confirmer » once it is
 * over, since nobody vouches for it any more; « Non communiqué » where there is none.
 */
export function availabilityOn(
  declared: DeclaredPeriod | undefined,
  today: string,
): { name: string; tone: StateTone; lasts: 'absent' | 'over' | 'now' | 'ahead' } {
  if (!declared) return { ...availabilityWords['not-communicated'], lasts: 'absent' };
  if (declared.until < today) return { name: 'À confirmer', tone: 'calm', lasts: 'over' };
  return { ...availabilityWords[declared.state], lasts: declared.from > today ? 'ahead' : 'now' };
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
