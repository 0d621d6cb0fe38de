import * as z from 'zod';
import { addMonths } from '../convention/dates.ts';
import { StoredFile } from '../files/stored-file.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { addDays } from '../paris-day.ts';
import { line } from '../text.ts';

/** References on one attestation: what a record holds, and what a person can still run through. */
export const mostReferences = 5000;

/** A calendar month, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What the person who signs says: who, in what function, and that the commitment was read. The day is that of the act. */
export const AttestationSignature = z.object({
  name: line(120),
  function: line(120),
  /** The box under the commitment's words, ticked. */
  committed: z.literal(true, { error: 'not-committed' }),
});
export type AttestationSignature = z.infer<typeof AttestationSignature>;

/** The version of the commitment's words that is signed today: the record keeps the one that was. */
export const commitmentVersion = '2026-1';

/** The same for what is signed at the end of a convention, when nothing at all may be kept (AVN-06). */
export const endCommitmentVersion = 'fin-2026-1';

/**
 * What a LINF attests for the requests erased in one month (LIN-08, S1 art. 2): their references, no family's data. Made
 * by the system at the start of the month after; signed on the site by a person whom the convention names. The one of
 * the end of a convention is made as soon as all is erased, for everything that no attestation signed before it lists;
 * it is signed behind a private link, or on paper (AVN-06).
 */
export const DestructionAttestation = z.object({
  habilitationId: HabilitationId,
  cafCode: z.string(),
  month: Month,
  /** From 1: a month with more requests than one attestation holds has several. */
  number: z.number().int().min(1).max(99),
  /** None only at the end of a convention, which is attested whatever came. */
  references: z.array(z.string()).max(mostReferences),
  /** Of the attestation of the end alone: the day on which the convention ended. */
  endedOn: z.iso.date().optional(),
  /** First and last day of their transmission. */
  from: z.iso.date(),
  to: z.iso.date(),
  preparedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  /** Reminders that left: a week before the last day, and once it has passed. */
  reminded: z.array(z.object({ about: z.enum(['near', 'late']), at: z.iso.datetime() })),
  signed: AttestationSignature.extend({
    at: z.iso.datetime(),
    /** Absent where the private link was used: nobody is signed in any more. */
    by: AccountId.optional(),
    version: z.string(),
    file: StoredFile,
  }).optional(),
  /** That of the end, come back on paper, as the Caf recorded it. */
  onPaper: z.object({ on: z.iso.date(), signatory: z.string() }).optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type DestructionAttestation = z.infer<typeof DestructionAttestation>;

/** The month that comes some months after another, or before. */
export const monthAfter = (month: string, count = 1): string => addMonths(`${month}-01`, count).slice(0, 7);

/**
 * The last day to sign what a month's erasures call for: the end of the month that follows, which S1 art. 2 gives.
 */
export const attestationDueOn = (month: string): string => addDays(`${monthAfter(month, 2)}-01`, -1);

/** Days before the last one at which those who can sign are reminded. */
const nearDays = 7;

export const attestationStates = ['due', 'late', 'signed'] as const;
export type AttestationState = (typeof attestationStates)[number];

/** Where an attestation stands on a day, as the Caf sees it. */
export const attestationState = (
  { signed, onPaper, dueOn }: { signed?: object | undefined; onPaper?: object | undefined; dueOn: string },
  today: string,
): AttestationState => (signed || onPaper ? 'signed' : dueOn < today ? 'late' : 'due');

/** The reminder that is due on a day and has not left; undefined when there is none. */
export function attestationReminder(
  attestation: Pick<DestructionAttestation, 'dueOn' | 'reminded' | 'signed' | 'onPaper'>,
  today: string,
): 'near' | 'late' | undefined {
  const state = attestationState(attestation, today);
  if (state === 'signed') return undefined;
  const about =
    state === 'late' ? 'late' : addDays(today, nearDays) >= attestation.dueOn ? 'near' : undefined;
  return about && !attestation.reminded.some((one) => one.about === about) ? about : undefined;
}
