import * as z from 'zod';
import type { Account } from '../accounts/account.ts';
import { AccountId } from '../identifiers.ts';
import { line, optionalLine } from '../text.ts';

/** The director's decision that lets an agent import the files of childminders (S4 art. 5), as it is recorded. */
export const ImporterDecision = z.object({
  /** Day of the decision; it is past. */
  decidedOn: z.iso.date(),
  /** The director, as named on the decision. */
  decidedBy: line(160),
  /** Number of the decision at the Caf, if it has one. */
  reference: optionalLine(80),
});
export type ImporterDecision = z.infer<typeof ImporterDecision>;

/** An agent's habilitation to import: the decision, who recorded it, and its end if it came. Kept on the account. */
export const Importer = ImporterDecision.extend({
  recordedAt: z.iso.datetime(),
  recordedBy: AccountId,
  ended: z.object({ on: z.iso.date(), at: z.iso.datetime(), by: AccountId }).optional(),
});
export type Importer = z.infer<typeof Importer>;

/** Whether a decision to import was recorded for this agent and has not been ended: what pages show, whatever the day. */
export const isImporter = ({ importer, closed }: Pick<Account, 'importer' | 'closed'>): boolean =>
  importer !== undefined && importer.ended === undefined && closed === undefined;

/** What is decided at the Caf about a council's file (CSV-05, CSV-08, CSV-09). */
export const fileDecisions = ['import', 'reject', 'restore'] as const;
export type FileDecision = (typeof fileDecisions)[number];

/**
 * What a person may decide about councils' files on a day (S4 art. 5, CSV-05): an importer everything, anybody else
 * nothing. Said here alone: use cases refuse by it, pages offer by it and mails leave by it. An importer is an agent of
 * the Caf whose access is open and whom the director habilitated on that day or before.
 * @param today a day in Paris, `2026-11-21`.
 */
export function decisionsOpenTo(
  account: Pick<Account, 'role' | 'importer' | 'closed'>,
  today: string,
): readonly FileDecision[] {
  const decidedOn = account.importer?.decidedOn ?? '9';
  return account.role === 'caf-agent' && isImporter(account) && decidedOn <= today ? fileDecisions : [];
}
