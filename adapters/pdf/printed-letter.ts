import * as z from 'zod';
import { endsForBreach } from '../../domain/habilitation/kinds.ts';
import { habilitationKinds } from '../../domain/habilitation/request.ts';
import { annex, caf, provider } from './parties.ts';
import { day, paragraphs, text } from './printed-texts.ts';

/** What every letter says of the convention and of whom it is sent to. */
const letter = z.object({
  kind: z.enum(habilitationKinds),
  /** Number of the convention or reference of the request. */
  number: text,
  writtenOn: day,
  caf,
  provider,
});

/** The date an ordinary notice leads to, and why (AVN-04), as the calendar of the convention works it out. */
const noticeOutcome = z.object({
  /** Day of the registered letter's receipt; absent while it is still to be posted. */
  receivedOn: day.optional(),
  /** First day on which the convention is no longer in force. */
  effectiveOn: day,
  /** Last day on which the letter could be received for that date. */
  lastDay: day,
  /** The anniversary that the letter came too late for, if it did. */
  missed: z.object({ anniversary: day, lastDay: day }).optional(),
});

/** The registered letter by which the Caf ends a convention (AVN-04, AVN-05). */
export const terminationLetter = letter
  .extend({
    document: z.literal('termination-letter'),
    conventionSignedOn: day,
    letterNumber: text,
    termination: z.discriminatedUnion('kind', [
      noticeOutcome.extend({ kind: z.literal('ordinary') }),
      z.object({ kind: z.literal('breach'), reason: paragraphs, effectiveOn: day }),
    ]),
  })
  .refine(({ kind, termination }) => termination.kind !== 'breach' || endsForBreach(kind), {
    error: 'conventions of this kind do not end for breach',
  });
export type TerminationLetter = z.infer<typeof terminationLetter>;

/** The Caf's answer to a partner who ends the convention (AVN-04). */
export const terminationAcknowledgement = letter.extend({
  document: z.literal('termination-acknowledgement'),
  conventionSignedOn: day,
  letterNumber: text,
  termination: noticeOutcome.required({ receivedOn: true }),
});
export type TerminationAcknowledgement = z.infer<typeof terminationAcknowledgement>;

/** The receipt of a request, on paper, with what was asked (REQ-05). */
export const requestAcknowledgement = letter.extend(annex.shape).extend({
  document: z.literal('request-acknowledgement'),
  receivedOn: day,
});
export type RequestAcknowledgement = z.infer<typeof requestAcknowledgement>;

/** What a LINF or a MAM signs to say that nothing was kept (S1 art. 2, S3 art. 3, AVN-06, LIN-08). */
export const destructionAttestation = letter.extend({
  document: z.literal('destruction-attestation'),
  kind: z.enum(['linf', 'mam']),
  conventionSignedOn: day,
  occasion: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('convention-end'), endedOn: day }),
    /** Families' requests transmitted between two days, whose six months are over. */
    z.object({ kind: z.literal('six-months'), from: day, to: day, requests: z.number().int().min(0) }),
  ]),
  /** References of the requests concerned, where they are known one by one. */
  references: z.array(text).optional(),
  /** Last day for the signed attestation to reach the Caf. */
  dueOn: day.optional(),
  /** As it was signed on the site: by whom, and in which words. Absent where it is to be signed on paper. */
  signed: z
    .object({
      name: text,
      function: text,
      on: day,
      /** The identification number; absent where a private link was used. */
      by: text.optional(),
      words: z.array(text),
    })
    .optional(),
});
export type DestructionAttestation = z.infer<typeof destructionAttestation>;
