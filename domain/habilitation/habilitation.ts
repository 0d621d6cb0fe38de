import * as z from 'zod';
import { CafProfileContent, Representative } from '../caf/caf-profile.ts';
import { Duration } from '../convention/duration.ts';
import { StoredFile } from '../files/stored-file.ts';
import { SentFile } from '../files/upload.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { line } from '../text.ts';
import { Annex } from './annex.ts';
import { habilitationKinds } from './request.ts';
import { habilitationStates } from './transitions.ts';

/** What the Caf and the applicant said to each other, in order. */
export const Exchange = z.object({
  at: z.iso.datetime(),
  by: z.enum(['caf', 'applicant']),
  act: z.enum(['requested-corrections', 'corrected', 'refused', 'accepted']),
  reason: z.string().optional(),
});

/** How a paper signed by both sides came back (ACT-04, AVN-01). */
export const Signature = z.object({
  signedOn: z.iso.date(),
  place: line(80),
  /** One for a data provider or a LINF; for a MAM every one of its assistants maternels (REQ-04). */
  partnerSignatories: z.array(line(160)).min(1, { error: 'no-signatory' }).max(20),
  cafSignatory: line(160),
});
export type Signature = z.infer<typeof Signature>;

/** The same as an agent says it, with the scan that was sent before, piece by piece. */
export const SentSignature = Signature.extend({ scan: SentFile.optional() });
export type SentSignature = z.infer<typeof SentSignature>;

/** The same as a record holds it: what was scanned lies with the private files, under a key that no browser names. */
export const RecordedSignature = Signature.extend({ scan: StoredFile.optional() });
export type RecordedSignature = z.infer<typeof RecordedSignature>;

/**
 * The convention, from acceptance on. Both sides and the annex are copied in: neither a later director nor an avenant
 * rewrites what was signed.
 */
export const Convention = z.object({
  /** Version of the template whose text was posted and signed. */
  template: z.string(),
  draftedOn: z.iso.date(),
  annex: Annex,
  caf: CafProfileContent.pick({ address: true, place: true }).extend({ representative: Representative }),
  signature: RecordedSignature.optional(),
});

/** One aggregate from request to convention in force: pages, rights and the PDF read this record alone. */
export const Habilitation = z.object({
  id: HabilitationId,
  kind: z.enum(habilitationKinds),
  cafCode: z.string(),
  state: z.enum(habilitationStates),
  submittedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  /** The annex as it stands today, avenants in force included. */
  ...Annex.shape,
  exchanges: z.array(Exchange),
  /** How many times corrections were asked for; the private link of an earlier round is dead. */
  round: z.number().int(),
  convention: Convention.optional(),
  activatedAt: z.iso.datetime().optional(),
  /** The agent who has taken the case in charge, and what colleagues tell each other about it. */
  assignee: AccountId.optional(),
  note: z.string().optional(),
  /** Terms, notice and end, from activation on (S0 art. 5). */
  duration: Duration.optional(),
  version: z.number().int(),
  /** The intent that made this version: a retry of it is answered as the first try was. */
  lastCommand: z.string(),
});
export type Habilitation = z.infer<typeof Habilitation>;

/** Remembers which request a browser's intent made (REQ-08). Thirty days, then the intent is forgotten. */
export const SubmittedRequest = z.object({
  commandId: z.string(),
  habilitationId: HabilitationId,
  expiresAt: z.number().int(),
});
export type SubmittedRequest = z.infer<typeof SubmittedRequest>;

export const linkPurposes = ['correction', 'thread', 'review', 'attestation'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * A private link, mailed to the party's own address: opens one act on one case to whoever holds the secret of which
 * this is the hash.
 */
export const PrivateLink = z.object({
  secretHash: z.string(),
  purpose: z.enum(linkPurposes),
  habilitationId: HabilitationId,
  /** Round of corrections, or number of the term reviewed: a link of an earlier one is dead. One for what comes once. */
  round: z.number().int(),
  expiresAt: z.number().int(),
});
export type PrivateLink = z.infer<typeof PrivateLink>;

/** Days that a private link serves. */
export const privateLinkDays = 60;
