import * as z from 'zod';
import { HabilitationId } from '../identifiers.ts';

/** A file that is, or was, what families see. */
const Shown = z.object({
  fileId: z.string(),
  /** When the council's file arrived: what families are told. */
  receivedAt: z.iso.datetime(),
  /** Since when it is the one shown, or the one to go back to. */
  since: z.iso.datetime(),
});

/**
 * Which file of a council families see (CSV-06): the one thing that an import changes. The published object of the
 * department is made of all pointers of its Caf, for a Caf may have two councils.
 */
export const ChildminderPointer = z.object({
  cafCode: z.string(),
  habilitationId: HabilitationId,
  /** The council, as its convention names it: families are told where the data come from. */
  councilName: z.string(),
  current: Shown.optional(),
  /** The one that rolling back puts in its place. */
  previous: Shown.optional(),
  /** Where the rights that files stated lie, all those before included. Rolling back never changes it. */
  rightsKey: z.string().optional(),
  /** Set for good at the end of the convention. */
  withdrawn: z.object({ at: z.iso.datetime() }).optional(),
  version: z.int(),
  lastCommand: z.string(),
});
export type ChildminderPointer = z.infer<typeof ChildminderPointer>;

/**
 * What a Caf's marks of people are salted with, so that those of two Caf tell nothing of each other. Its version moves with
 * each masking of a contact that the Caf records: of two at once, the second sees the first (see `record-right.ts`).
 */
export const ChildminderSalt = z.object({ cafCode: z.string(), salt: z.string().min(32), version: z.int() });
export type ChildminderSalt = z.infer<typeof ChildminderSalt>;
