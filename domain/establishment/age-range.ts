import * as z from 'zod';

export const ageUnits = ['weeks', 'months', 'years'] as const;
export type AgeUnit = (typeof ageUnits)[number];

/** The oldest age that anyone is welcomed at, in years. */
export const oldestYears = 18;

/** An age as people say it: « dix semaines », « trois mois », « six ans ». */
export const Age = z
  .object({ value: z.int().min(0).max(104), unit: z.enum(ageUnits) })
  .refine(({ value, unit }) => unit !== 'years' || value <= oldestYears, {
    error: 'age-too-old',
    path: ['value'],
  });
export type Age = z.infer<typeof Age>;

const weeksIn = { weeks: 1, months: 365.25 / 12 / 7, years: 365.25 / 7 } as const;

/** An age in weeks, to compare ages of different units; fractions of a week are kept. */
export const ageInWeeks = ({ value, unit }: Age): number => value * weeksIn[unit];

/** The youngest and the oldest age welcomed; either may be left unsaid. */
export const AgeRange = z
  .object({ youngest: Age.optional(), oldest: Age.optional() })
  .refine(({ youngest, oldest }) => !youngest || !oldest || ageInWeeks(youngest) <= ageInWeeks(oldest), {
    error: 'ages-backwards',
    path: ['oldest', 'value'],
  });
export type AgeRange = z.infer<typeof AgeRange>;
