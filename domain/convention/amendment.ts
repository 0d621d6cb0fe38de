import * as z from 'zod';
import { Annex } from '../habilitation/annex.ts';
import { Convention, RecordedSignature } from '../habilitation/habilitation.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { paragraph } from '../text.ts';
import { amendmentStates } from './amendment-transitions.ts';
import { Change, mostChanges } from './change.ts';

/**
 * How the party asked for the change (« sur demande expresse », S0 art. 6). `closed-access`: nobody asked, the avenant
 * follows an access closed for safety (AVN-02).
 */
export const requestForms = ['letter', 'email', 'in-person', 'review', 'closed-access'] as const;
export type RequestForm = (typeof requestForms)[number];

/** Most avenants of one convention: three digits sort as text. */
export const mostAmendments = 999;

/** One avenant of a convention, numbered from 1; a number is never given twice, even when the avenant is abandoned. */
export const Amendment = z.object({
  habilitationId: HabilitationId,
  number: z.number().int().min(1).max(mostAmendments),
  state: z.enum(amendmentStates),
  /** Day and form of the express request. */
  requestedOn: z.iso.date(),
  requestForm: z.enum(requestForms),
  changes: z.array(Change).max(mostChanges),
  /** Version of the convention's text, whose avenant this is. */
  template: z.string(),
  /** From posting on: the annexes that the paper shows, and who signs for the Caf. Nothing rewrites them. */
  before: Annex.optional(),
  after: Annex.optional(),
  caf: Convention.shape.caf.optional(),
  postedOn: z.iso.date().optional(),
  signature: RecordedSignature.optional(),
  inForceSince: z.iso.datetime().optional(),
  abandoned: z.object({ at: z.iso.datetime(), by: AccountId, reason: z.string() }).optional(),
  createdAt: z.iso.datetime(),
  createdBy: AccountId,
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Amendment = z.infer<typeof Amendment>;

/** What an agent says of the request for an avenant, and what it changes. */
export const AmendmentRequest = z.object({
  requestedOn: z.iso.date(),
  requestForm: z.enum(requestForms),
});

export const abandonReason = paragraph(1000);

/** Avenants that may still take effect. */
export const isOpen = ({ state }: Pick<Amendment, 'state'>): boolean =>
  state === 'draft' || state === 'posted';
