import * as z from 'zod';
import { HabilitationId } from '../identifiers.ts';
import { addDays, daysBetween } from '../paris-day.ts';

/**
 * Days after the transmission on which a request that nobody has retrieved is recalled (LIN-04, S1 art. 3-4): to the
 * agents while there is time, to the person in charge on the last day. From the day after it is on the Caf's list.
 */
export const recallDays = [
  { day: 5, to: 'agents' },
  { day: 10, to: 'agents' },
  { day: 14, to: 'agents' },
  { day: 15, to: 'manager' },
] as const;
export type RecallDay = (typeof recallDays)[number];

/**
 * The recall that is due on a day for a request transmitted on another, both Paris days; undefined before the first.
 * Days on which nothing ran are not made up for one by one: the last of those gone by says all that is still true.
 */
export function recallOf(transmittedOn: string, today: string): RecallDay | undefined {
  const gone = daysBetween(transmittedOn, today);
  return recallDays.findLast(({ day }) => gone >= day);
}

/** The last day on which a request may have been transmitted for a first recall to be due today. */
export const firstRecallFor = (today: string): string => addDays(today, -recallDays[0].day);

/** The last time that an information place was told, or its person in charge, that requests wait to be retrieved. */
export const InformationRecall = z.object({
  habilitationId: HabilitationId,
  to: z.enum(['agents', 'manager']),
  /** Paris day. */
  on: z.iso.date(),
  version: z.number().int(),
  /** Seconds since 1970: nothing waits longer than six months. */
  expiresAt: z.number().int(),
});
export type InformationRecall = z.infer<typeof InformationRecall>;
