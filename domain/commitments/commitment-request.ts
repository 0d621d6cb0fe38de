import * as z from 'zod';
import { addMonths } from '../convention/dates.ts';
import { StoredFile } from '../files/stored-file.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { optionalLine, optionalParagraph } from '../text.ts';

/** Most requests of one convention: three digits sort as text. */
export const mostCommitmentRequests = 999;

/** What an agent says when asking: whose commitment, why, by when. All of it may be left out. */
export const CommitmentAsked = z.object({
  /** The subcontractor's name, as the Caf knows it; any that the LINF has when absent. */
  subcontractor: optionalLine(160),
  reason: optionalParagraph(1000),
  /** Last day on which the answer is in time; a month from today when absent. */
  dueOn: z.iso.date().optional(),
});
export type CommitmentAsked = z.infer<typeof CommitmentAsked>;

/** The day by which a commitment is due when nobody says: no article sets one. */
export const usualDueOn = (today: string): string => addMonths(today, 1);

/** A file that the LINF filed, and who did. */
export const FiledCommitment = z.object({ at: z.iso.datetime(), by: AccountId, file: StoredFile });
export type FiledCommitment = z.infer<typeof FiledCommitment>;

/**
 * One time that the Caf asked a LINF for the security and confidentiality commitment of a subcontractor (LIN-09, S1
 * art. 2), numbered from 1 within the convention, with what was filed in answer.
 */
export const CommitmentRequest = z.object({
  habilitationId: HabilitationId,
  number: z.number().int().min(1).max(mostCommitmentRequests),
  askedAt: z.iso.datetime(),
  askedBy: AccountId,
  subcontractor: z.string().optional(),
  reason: z.string().optional(),
  dueOn: z.iso.date(),
  filed: FiledCommitment.optional(),
  /** Key of the file that the present one replaced: erased right after, and once more by whoever tries again. */
  replacedKey: z.string().optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type CommitmentRequest = z.infer<typeof CommitmentRequest>;

/** Whether a commitment is still awaited on a day after the one it was due by. */
export const isLate = (
  { dueOn, filed }: { dueOn: string; filed?: object | undefined },
  today: string,
): boolean => filed === undefined && dueOn < today;
