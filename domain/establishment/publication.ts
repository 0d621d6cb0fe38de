import * as z from 'zod';
import { AccountId } from '../identifiers.ts';
import { OperatingInformation } from './operating-information.ts';
import { operatingSectionNames } from './operating-sections.ts';

/** Who took information offline, and why (PUB-07). */
export const Withdrawal = z.object({ reason: z.string(), at: z.iso.datetime(), by: AccountId });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** When the Caf last validated something of each part: a sheet says how fresh each is (PUB-11). */
export const ValidatedParts = z.partialRecord(z.enum(operatingSectionNames), z.iso.datetime());
export type ValidatedParts = z.infer<typeof ValidatedParts>;

/** The validated operating information in force (PUB-02, PUB-04), online unless withdrawn. */
export const Publication = z.object({
  establishmentId: z.string(),
  information: OperatingInformation,
  submittedBy: AccountId,
  submittedAt: z.iso.datetime(),
  approvedBy: AccountId,
  approvedAt: z.iso.datetime(),
  validatedParts: ValidatedParts.optional(),
  withdrawn: Withdrawal.optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Publication = z.infer<typeof Publication>;
