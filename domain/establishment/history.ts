import * as z from 'zod';
import { AvailabilityPeriod, AvailabilitySource } from '../availability/availability.ts';
import { AccountId } from '../identifiers.ts';
import { OperatingInformation } from './operating-information.ts';

/** What a part of a sheet became at a moment (PUB-04). The newest entry before the end of a day was online that day. */
export const HistoryEntry = z.object({
  establishmentId: z.string(),
  part: z.enum(['operating', 'availability']),
  at: z.iso.datetime(),
  /** Who entered it: an identification number (PUB-09), or the editor of a software. Who withdrew it, of a withdrawal. */
  by: z.string(),
  /** Agent of the Caf who put it online. */
  approvedBy: AccountId.optional(),
  /** Why it was withdrawn, as its provider was told. */
  reason: z.string().optional(),
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
