import * as z from 'zod';
import { AccountId } from '../identifiers.ts';
import { expiresAfter } from '../time-to-live.ts';

/** Characters that a draft may hold: twice what a form filled to the brim does. */
const longestDraft = 60_000;

/** Days that a draft is kept after its last change. */
const draftDays = 60;

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** What the form held, as the form wrote it down (a JSON object): nothing else reads it, so nothing else knows its shape. */
export const DraftContent = z
  .string()
  .max(longestDraft)
  .overwrite((text) => text.toWellFormed())
  .refine(isObject, { error: 'draft-shape' });

/**
 * What a person has typed about an establishment and not sent yet. It is theirs alone: neither colleagues nor the Caf
 * read it, and no trace nor log tells of it. Dropped or sent, its words are gone and its version stays: a save that was
 * under way at that moment names an older one, and brings nothing back.
 */
export const OperatingDraft = z.object({
  accountId: AccountId,
  establishmentId: z.string(),
  /** Absent once it was dropped or sent. */
  content: z.string().optional(),
  savedAt: z.iso.datetime(),
  /** Seconds since 1970: what was left for so long is given up. */
  expiresAt: z.number().int(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type OperatingDraft = z.infer<typeof OperatingDraft>;

/** What stands in the place of a draft that a person dropped, or sent. */
export function droppedDraft(
  accountId: AccountId,
  establishmentId: string,
  at: Date,
  commandId: string,
): OperatingDraft {
  return {
    accountId,
    establishmentId,
    savedAt: at.toISOString(),
    expiresAt: keptUntil(at),
    // Drafts begin at the clock and grow by one with each save, a second apart at least: the clock is ahead of them.
    version: at.getTime(),
    lastCommand: commandId,
  };
}

/** Seconds since 1970 at which a draft left at that moment is given up. */
export const keptUntil = (at: Date): number => expiresAfter(at, { days: draftDays });
