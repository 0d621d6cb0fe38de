import * as z from 'zod';
import { days } from '../establishment/operating-information.ts';
import { Withdrawal } from '../establishment/publication.ts';
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
export const longestPeriod = 366;

/** Most periods that an establishment may have ahead of it: weeks of the coming months, and holidays. */
export const mostPeriods = 20;

const sameCell = (cell: AvailabilityCell): string => [cell.care, cell.age, cell.day, cell.half].join();

/** Whether no half-day is said twice of one kind of care and one age group. */
export const eachOnce = (cells: readonly AvailabilityCell[]): boolean =>
  new Set(cells.map(sameCell)).size === cells.length;

/**
 * What a provider says of some days (both included): places free, full, or nothing any more (`not-communicated` takes
 * back what had been said of these days).
 */
export const DeclaredPeriod = z
  .object({
    state: z.enum(availabilityStates),
    from: z.iso.date(),
    until: z.iso.date(),
    cells: AvailabilityCells,
  })
  .refine((period) => period.from <= period.until, { error: 'period-backwards', path: ['until'] })
  .refine((period) => daysBetween(period.from, period.until) < longestPeriod, {
    error: 'period-too-long',
    path: ['until'],
  })
  .refine((period) => (period.state === 'available') === period.cells.length > 0, {
    error: 'state-against-cells',
    path: ['cells'],
  })
  .refine(({ cells }) => eachOnce(cells), { error: 'cell-twice', path: ['cells'] });
export type DeclaredPeriod = z.infer<typeof DeclaredPeriod>;

/** Days said anew; those of which nothing is said stay as they were. */
export const DeclaredPeriods = z.object({
  kind: z.literal('periods'),
  periods: z
    .array(DeclaredPeriod)
    .min(1)
    .max(mostPeriods)
    .refine(
      (periods) => {
        const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
        return sorted.every((one, index) => index === 0 || (sorted[index - 1]?.until ?? '') < one.from);
      },
      { error: 'periods-overlap' },
    ),
});
export type DeclaredPeriods = z.infer<typeof DeclaredPeriods>;

/** One act of a provider, whatever it came by: form, mail or software. */
export const Declaration = z.discriminatedUnion('kind', [
  DeclaredPeriods,
  /** Nothing has changed: what was said holds, for as long again (see `hold-periods.ts`). */
  z.object({ kind: z.literal('unchanged') }),
  /** No place left from today, for as long as the declaration in force. */
  z.object({ kind: z.literal('full') }),
]);
export type Declaration = z.infer<typeof Declaration>;

/** Days (both included) of which something is known. Of days that no period covers nothing is communicated. */
export const AvailabilityPeriod = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  state: z.enum(['available', 'full']),
  cells: z.array(AvailabilityCell),
});
export type AvailabilityPeriod = z.infer<typeof AvailabilityPeriod>;

/** Where an act came from; absent for an agent in the partners' area. */
export const AvailabilitySource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mail-link') }),
  z.object({ kind: z.literal('software'), editorId: z.string() }),
]);
export type AvailabilitySource = z.infer<typeof AvailabilitySource>;

/** What an EAJE declared; online at once (PUB-03) unless withdrawn (PUB-07) or confirmed too long ago (PUB-12). */
export const Availability = z.object({
  establishmentId: z.string(),
  /** In order, never two over the same day. */
  periods: z.array(AvailabilityPeriod),
  /** When the places were last said anew. */
  declaredAt: z.iso.datetime(),
  /** Who declared or confirmed last: an identification number (PUB-09), or the editor of a software. */
  declaredBy: z.string(),
  /** When somebody last declared, or said that nothing has changed. */
  confirmedAt: z.iso.datetime(),
  source: AvailabilitySource.optional(),
  /** Days announced this year, and those announced later than the third day before (see `timeliness.ts`). */
  announced: z.object({ year: z.string(), days: z.number().int(), late: z.number().int() }).optional(),
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
