import { createHash } from 'node:crypto';
import * as z from 'zod';
import { HabilitationId } from '../identifiers.ts';
import type { AnyRight } from './rights-in-force.ts';

/** Against which deletions the objects of a file were gone through (see `forget-deleted.ts`). */
export const CouncilFileForgetting = z.object({
  habilitationId: HabilitationId,
  fileId: z.string(),
  /** Names the deletions that held then. */
  of: z.string(),
  /** When they were first gone through for them. */
  at: z.iso.datetime(),
  /** Gone through once more, when nothing that was being written at that moment can come after any more. */
  again: z.literal(true).optional(),
  /** Seconds since 1970. */
  expiresAt: z.number().int(),
});
export type CouncilFileForgetting = z.infer<typeof CouncilFileForgetting>;

/** No function that writes beside a file runs for as long: what one had begun before is in its place by then. */
export const settledMs = 20 * 60_000;

/** Names a set of deletions: the same as long as the same people are deleted. */
export const nameOfDeletions = (deletions: readonly AnyRight[]): string =>
  createHash('sha256')
    .update([...new Set(deletions.map(({ id }) => id))].sort().join(' '))
    .digest('base64url')
    .slice(0, 22);

/** Whether a file is to be gone through, and whether that is the last time for these deletions. */
export function isForgettingDue(
  before: CouncilFileForgetting | undefined,
  of: string,
  now: Date,
): 'first' | 'again' | false {
  if (before?.of !== of) return 'first';
  return !before.again && now.getTime() - Date.parse(before.at) >= settledMs && 'again';
}
