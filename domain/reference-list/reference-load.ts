import * as z from 'zod';
import { AccountId } from '../identifiers.ts';

/** What one load of a Caf's reference list did. The lines' report goes to the person who loads, and is not kept. */
export const ReferenceLoad = z.object({
  id: z.string(),
  cafCode: z.string(),
  at: z.iso.datetime(),
  by: AccountId,
  /** The intent that made it: a retry is known by it. */
  lastCommand: z.string(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  absent: z.number().int(),
});
export type ReferenceLoad = z.infer<typeof ReferenceLoad>;
