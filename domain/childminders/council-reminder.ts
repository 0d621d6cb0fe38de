import * as z from 'zod';
import { HabilitationId } from '../identifiers.ts';

/** That a council was reminded of a file (CSV-03): one reminder a day that calls for one, however often time runs. */
export const CouncilReminder = z.object({
  habilitationId: HabilitationId,
  /** Paris day on which it fell due. */
  on: z.iso.date(),
  /** The last day of the file that was awaited. */
  dueOn: z.iso.date(),
  at: z.iso.datetime(),
  /** Seconds since 1970. */
  expiresAt: z.number().int(),
});
export type CouncilReminder = z.infer<typeof CouncilReminder>;
