import * as z from 'zod';
import { days } from '../establishment/operating-information.ts';
import { Withdrawal } from '../establishment/publication.ts';
import { AccountId } from '../identifiers.ts';
import { daysBetween } from '../paris-day.ts';
import { availabilityStates } from './availability-state.ts';

export const cares = ['regular', 'occasional', 'emergency'] as const;
export const ageGroups = ['under-1', '1-2', '2-3', '3-and-over'] as const;
export const halves = ['morning', 'afternoon'] as const;
export type Care = (typeof cares)[number];
export type AgeGroup = (typeof ageGroups)[number];
export type Half = (typeof halves)[number];

/** Places free for one kind of care and one age group, on one half-day of the week. */
export const AvailabilityCell = z.object({
  care: z.enum(cares),
  age: z.enum(ageGroups),
  day: z.enum(days),
  half: z.enum(halves),
  places: z.number().int().min(1).max(500),
});
export type AvailabilityCell = z.infer<typeof AvailabilityCell>;

/** A week's grid: three kinds of care, four age groups, fourteen half-days. */
export const AvailabilityCells = z.array(AvailabilityCell).max(168);

/** Longest period that one declaration is good for, in days. */
const longestPeriod = 366;

/** The week's grid as a provider declares it: state, period of validity (both days included), places free. */
export const AvailabilityContent = z
  .object({
    state: z.enum(availabilityStates),
    from: z.iso.date(),
    until: z.iso.date(),
    cells: AvailabilityCells,
  })
  .refine((content) => content.from <= content.until, { error: 'period-backwards', path: ['until'] })
  .refine((content) => daysBetween(content.from, content.until) < longestPeriod, {
    error: 'period-too-long',
    path: ['until'],
  })
  .refine((content) => (content.state === 'available') === content.cells.length > 0, {
    error: 'state-against-cells',
    path: ['cells'],
  })
  .refine(
    (content) =>
      new Set(content.cells.map((cell) => [cell.care, cell.age, cell.day, cell.half].join())).size ===
      content.cells.length,
    { error: 'cell-twice', path: ['cells'] },
  );
export type AvailabilityContent = z.infer<typeof AvailabilityContent>;

/** What an EAJE last declared; online at once (PUB-03) unless withdrawn (PUB-07). */
export const Availability = z.object({
  establishmentId: z.string(),
  state: z.enum(availabilityStates),
  from: z.iso.date(),
  until: z.iso.date(),
  cells: z.array(AvailabilityCell),
  declaredAt: z.iso.datetime(),
  declaredBy: AccountId,
  withdrawn: Withdrawal.optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Availability = z.infer<typeof Availability>;

/** Half-days on which the places declared, all ages and kinds of care together, exceed the capacity. */
export function overCapacity(
  cells: readonly AvailabilityCell[],
  capacity: number | undefined,
): { day: (typeof days)[number]; half: Half; places: number }[] {
  if (capacity === undefined) return [];
  return days
    .flatMap((day) => halves.map((half) => ({ day, half })))
    .map(({ day, half }) => ({
      day,
      half,
      places: cells
        .filter((cell) => cell.day === day && cell.half === half)
        .reduce((sum, cell) => sum + cell.places, 0),
    }))
    .filter(({ places }) => places > capacity);
}
