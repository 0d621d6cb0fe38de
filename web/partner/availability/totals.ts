import { type Half, overCapacity } from '../../../domain/availability/availability.ts';
import type { Day } from '../../../domain/establishment/operating-information.ts';
import { formatCount } from '../../design/format.ts';
import { placesOn } from '../../establishment/availability-state.ts';
import { dayWords, halfWords } from '../../establishment/words.ts';
import { cellsOf, type Grid, slotsOf } from './week-grid.ts';

/** All places of a half-day, every age and kind of care together; `over` when they exceed the capacity. */
export type HalfDayTotal = { day: Day; half: Half; places: number; over: boolean };

/** The total of each half-day of the days shown. */
export function totalsOf(grid: Grid, days: readonly Day[], capacity: number | undefined): HalfDayTotal[] {
  const cells = cellsOf(grid);
  const exceeded = overCapacity(cells, capacity);
  return slotsOf(days).map(({ day, half }) => ({
    day,
    half,
    places: placesOn(cells, day, half),
    over: exceeded.some((one) => one.day === day && one.half === half),
  }));
}

/** « Lundi matin : 26 places annoncées pour une capacité de 24. » */
export const overWords = ({ day, half, places }: HalfDayTotal, capacity: number): string =>
  `${dayWords[day]} ${halfWords[half].toLowerCase()}\u00a0: ${formatCount(places, 'place annoncée', 'places annoncées')} pour une capacité de ${capacity}.`;
