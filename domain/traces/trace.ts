import * as z from 'zod';
import { type Actor, type Call, roles } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newSortableId } from '../identifiers.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';

/** Every act that leaves a trace (CTL-01), as the Caf reads it in its journal. */
export const traceActions = [
  'request-submitted',
  'request-corrected',
  'corrections-requested',
  'request-accepted',
  'request-refused',
  'request-assigned',
  'note-changed',
  'message-sent',
  'message-received',
  'convention-downloaded',
  'signature-recorded',
  'scan-downloaded',
  'habilitation-activated',
  'council-convention-drawn-up',
  'review-opened',
  'review-answered',
  'notice-reminded',
  'convention-renewed',
  'termination-recorded',
  'termination-cancelled',
  'letter-downloaded',
  'end-reminded',
  'convention-ended',
  'convention-data-withdrawn',
  'attestation-reminded',
  'attestation-received',
  'information-requests-recalled',
  'council-reminded',
  'destruction-attestation-prepared',
  'destruction-attestation-reminded',
  'destruction-attestation-signed',
  'destruction-attestation-downloaded',
  'amendment-drafted',
  'amendment-changed',
  'amendment-posted',
  'amendment-downloaded',
  'amendment-signed',
  'amendment-abandoned',
  'commitment-asked',
  'commitment-filed',
  'commitment-downloaded',
  'access-closed',
  'access-reopened',
  'account-created',
  'agent-access-closed',
  'agent-access-reopened',
  'importer-recorded',
  'importer-ended',
  'password-mailed',
  'password-requested',
  'password-chosen',
  'second-factor-enrolled',
  'second-factor-reset',
  'signed-in',
  'sign-in-failed',
  'account-locked',
  'signed-out',
  'operating-information-submitted',
  'submission-decided',
  'member-consent-given',
  'member-consent-withdrawn',
  'availability-declared',
  'availability-templates-changed',
  'information-withdrawn',
  'reference-list-loaded',
  'caf-profile-changed',
  'reason-templates-changed',
  'information-requested',
  'information-request-corrected',
  'information-request-written',
  'information-request-withdrawn',
  'information-request-read',
  'information-request-followed-up',
  'information-request-answered',
  'information-requests-exported',
  'information-feed-read',
  'feed-access-made',
  'feed-access-closed',
  'information-requests-erased',
  'council-file-announced',
  'council-file-checked',
  'council-file-imported',
  'council-file-rejected',
  'council-file-rolled-back',
  'childminder-right-recorded',
  'childminder-right-lifted',
  'council-data-withdrawn',
  'council-files-erased',
  'register-entry-received',
  'register-entry-taken',
  'register-entry-identified',
  'register-entry-noted',
  'register-entry-extended',
  'register-entry-answered',
  'register-entry-refused',
  'register-entry-closed',
  'register-entry-reopened',
  'personal-data-downloaded',
  'connections-exported',
  'editor-registered',
  'editor-secret-renewed',
  'editor-closed',
  'mandate-given',
  'mandate-ended',
  'mandate-cut',
  'software-signed-in',
  'software-refused',
] as const;
export type TraceAction = (typeof traceActions)[number];

/** Who may have acted: a person signed in, the program of an editor, the public side, or the system itself. */
export const traceAuthors = [...roles, 'software', 'public', 'system'] as const;

/** National acts, and those that no department can be named for, are kept under this code. */
export const nationalCode = '00';

/**
 * One line of the journal. It names people by identification number only, holds no free text, no family data and no
 * password (CTL-03); nothing in the application alters or deletes it.
 */
export const Trace = z.object({
  id: z.string(),
  cafCode: z.string(),
  at: z.iso.datetime(),
  who: z.object({ role: z.enum(traceAuthors), accountId: z.string().optional() }),
  action: z.enum(traceActions),
  subject: z
    .object({
      kind: z.enum(['habilitation', 'account', 'establishment', 'caf', 'register', 'editor']),
      id: z.string(),
    })
    .optional(),
  from: z.string(),
  /** One coded fact: the part withdrawn, the outcome counts. */
  detail: z.string().max(120).optional(),
  /** Seconds since 1970: from then on no page shows it, and the table forgets it (CTL-03). */
  expiresAt: z.number().int(),
});
export type Trace = z.infer<typeof Trace>;

/** The program of a software editor, under the editor's identifier. */
export interface SoftwareAuthor {
  role: 'software';
  accountId: string;
}

interface Act {
  cafCode: string | undefined;
  action: TraceAction;
  subject?: Trace['subject'];
  detail?: string;
}

/**
 * The write that adds one line to the journal: always part of the same transaction as the act it tells of (CTL-01).
 * `who` is a person signed in, an editor's program, the public side, or the system itself.
 */
export function traceWrite(
  deps: Deps,
  who: Actor | SoftwareAuthor | 'public' | 'system',
  call: Pick<Call, 'from'>,
  act: Act,
): Write {
  const at = deps.now();
  return {
    do: 'create',
    kind: 'trace',
    record: {
      id: newSortableId(deps.random, at),
      cafCode: act.cafCode ?? nationalCode,
      at: at.toISOString(),
      who: typeof who === 'string' ? { role: who } : { role: who.role, accountId: who.accountId },
      action: act.action,
      ...(act.subject && { subject: act.subject }),
      from: call.from,
      ...(act.detail && { detail: act.detail }),
      expiresAt: expiresAfter(at, { days: deps.traceRetentionDays() }),
    },
  };
}
