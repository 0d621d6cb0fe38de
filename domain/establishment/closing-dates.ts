import * as z from 'zod';
import { daysBetween } from '../paris-day.ts';

/** Longest closing that is one, in days: an establishment shut for longer is no longer in the list. */
const longestClosing = 366;

/** Days on which an establishment is closed, both included, as calendar days. */
export const ClosingDate = z
  .object({ from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => from <= until, { error: 'closing-backwards', path: ['until'] })
  .refine(({ from, until }) => daysBetween(from, until) < longestClosing, {
    error: 'closing-too-long',
    path: ['until'],
  });
export type ClosingDate = z.infer<typeof ClosingDate>;

/** Exact closings besides those of every year: kept from the first to the last, never overlapping. */
export const ClosingDates = z
  .array(ClosingDate)
  .max(30)
  .overwrite((all) => [...all].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
  .refine((all) => all.every(({ from }, index) => index === 0 || (all[index - 1]?.until ?? '') < from), {
    error: 'closings-overlap',
  });
export type ClosingDates = z.infer<typeof ClosingDates>;
