import * as z from 'zod';
import { AvailabilityCell } from '../availability/availability.ts';
import { availabilityStates } from '../availability/availability-state.ts';
import { AccountId } from '../identifiers.ts';
import { OperatingInformation } from './operating-information.ts';

/** What a part of a sheet became at a moment (PUB-04). The newest entry before the end of a day was online that day. */
export const HistoryEntry = z.object({
  establishmentId: z.string(),
  part: z.enum(['operating', 'availability']),
  at: z.iso.datetime(),
  by: AccountId,
  /** Absent: withdrawn at that moment. */
  operating: OperatingInformation.optional(),
  availability: z
    .object({
      state: z.enum(availabilityStates),
      from: z.iso.date(),
      until: z.iso.date(),
      cells: z.array(AvailabilityCell),
    })
    .optional(),
  version: z.number().int(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
