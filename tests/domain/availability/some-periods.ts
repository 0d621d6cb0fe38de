import fc from 'fast-check';
import {
  type AvailabilityCell,
  ageGroups,
  cares,
  type DeclaredPeriod,
  halves,
} from '../../../domain/availability/availability.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { addDays } from '../../../domain/paris-day.ts';

/** Any cell of the grid. */
export const anyCell: fc.Arbitrary<AvailabilityCell> = fc.record({
  care: fc.constantFrom(...cares),
  age: fc.constantFrom(...ageGroups),
  day: fc.constantFrom(...days),
  half: fc.constantFrom(...halves),
  places: fc.integer({ min: 1, max: 500 }),
});

/** Cells of which none is named twice. */
export const anyCells = fc.uniqueArray(anyCell, {
  maxLength: 8,
  selector: ({ care, age, day, half }) => [care, age, day, half].join(),
});

/** The day from which the periods of these tests are counted: a Wednesday, four days before the clock goes back. */
export const firstDay = '2026-10-21';

/** A period somewhere in the sixty days from `firstDay`. */
export const anyPeriod: fc.Arbitrary<DeclaredPeriod> = fc
  .record({
    start: fc.nat(59),
    length: fc.nat(20),
    full: fc.constantFrom('full', 'not-communicated'),
    cells: anyCells,
  })
  .map(({ start, length, full, cells }) => ({
    from: addDays(firstDay, start),
    until: addDays(firstDay, start + length),
    state: cells.length > 0 ? ('available' as const) : (full as 'full' | 'not-communicated'),
    cells,
  }));
