import * as z from 'zod';
import { CafProfileContent, Representative } from '../caf/caf-profile.ts';
import { establishmentTypes } from '../establishment/establishment-type.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { line } from '../text.ts';
import { Person, Provider } from './request.ts';
import { habilitationStates } from './transitions.ts';

/** An establishment in a request: the rights asked, and what the Caf's list said of it when it was asked. */
export const RequestedEstablishment = z.object({
  establishmentId: z.string(),
  operating: z.boolean(),
  availability: z.boolean(),
  type: z.enum(establishmentTypes),
  name: z.string(),
  address: z.string(),
});
export type RequestedEstablishment = z.infer<typeof RequestedEstablishment>;

/** What the Caf and the applicant said to each other, in order. */
export const Exchange = z.object({
  at: z.iso.datetime(),
  by: z.enum(['caf', 'applicant']),
  act: z.enum(['requested-corrections', 'corrected', 'refused', 'accepted']),
  reason: z.string().optional(),
});

/** How the signed convention came back (ACT-04). */
export const Signature = z.object({
  signedOn: z.iso.date(),
  place: line(80),
  providerSignatory: line(160),
  cafSignatory: line(160),
});
export type Signature = z.infer<typeof Signature>;

/** The convention, from acceptance on. The Caf's side is copied in: a later director does not rewrite it. */
export const Convention = z.object({
  /** Version of the template whose text was posted and signed. */
  template: z.string(),
  draftedOn: z.iso.date(),
  caf: CafProfileContent.pick({ address: true, place: true }).extend({ representative: Representative }),
  signature: Signature.optional(),
});

/** One aggregate from request to convention in force: pages, rights and the PDF read this record alone. */
export const Habilitation = z.object({
  id: HabilitationId,
  kind: z.literal('structures'),
  cafCode: z.string(),
  state: z.enum(habilitationStates),
  submittedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  provider: Provider,
  establishments: z.array(RequestedEstablishment),
  persons: z.array(Person.extend({ accountId: AccountId.optional() })),
  exchanges: z.array(Exchange),
  /** How many times corrections were asked for; the private link of an earlier round is dead. */
  round: z.number().int(),
  convention: Convention.optional(),
  activatedAt: z.iso.datetime().optional(),
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

/** Opens one round of corrections to whoever holds the secret of which this is the hash. */
export const CorrectionLink = z.object({
  secretHash: z.string(),
  habilitationId: HabilitationId,
  round: z.number().int(),
  expiresAt: z.number().int(),
});
export type CorrectionLink = z.infer<typeof CorrectionLink>;

/** Days that an applicant has to use the private link of a round of corrections. */
export const correctionLinkDays = 60;
