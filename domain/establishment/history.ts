import * as z from 'zod';
import { AvailabilityPeriod, AvailabilitySource } from '../availability/availability.ts';
import { OperatingInformation } from './operating-information.ts';

/** What a part of a sheet became at a moment (PUB-04). The newest entry before the end of a day was online that day. */
export const HistoryEntry = z.object({
  establishmentId: z.string(),
  part: z.enum(['operating', 'availability']),
  at: z.iso.datetime(),
  /** An identification number (PUB-09), or the editor of a software. */
  by: z.string(),
  /** Absent: withdrawn at that moment. */
  operating: OperatingInformation.optional(),
  availability: z
    .object({
      /** All that was known from then on, days to come included. */
      periods: z.array(AvailabilityPeriod),
      source: AvailabilitySource.optional(),
      /** Whether it only confirmed what was online. */
      unchanged: z.boolean().optional(),
    })
    .optional(),
  version: z.number().int(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
