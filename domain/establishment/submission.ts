import * as z from 'zod';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { ReasonsByField } from './operating-field.ts';
import { OperatingInformation } from './operating-information.ts';

/**
 * The version that waits for the Caf's validation (PUB-02), or that the Caf sent back. At most one per establishment:
 * a newer one takes its place. It waits as long as one of its fields does; once each is approved it is gone, for it has
 * become the publication.
 */
export const Submission = z.object({
  establishmentId: z.string(),
  establishmentName: z.string(),
  cafCode: z.string(),
  habilitationId: HabilitationId,
  state: z.enum(['waiting', 'returned']),
  information: OperatingInformation,
  /** Who entered it (PUB-09) and accepted the commitments of art. 2 in doing so (PUB-06). */
  submittedBy: AccountId,
  submittedAt: z.iso.datetime(),
  /** What the Caf sent back of it, and why; the other fields that differ from what is online wait, or are approved. */
  returned: z.object({ at: z.iso.datetime(), by: AccountId, fields: ReasonsByField }).optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Submission = z.infer<typeof Submission>;
