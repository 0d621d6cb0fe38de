import * as z from 'zod';
import { annex, caf, signature } from './parties.ts';
import { informationRequest } from './printed-information-request.ts';
import {
  destructionAttestation,
  requestAcknowledgement,
  terminationAcknowledgement,
  terminationLetter,
} from './printed-letter.ts';
import { day, paragraphs, text } from './printed-texts.ts';

/** The letter, then both copies of the convention with annex 1 (ACT-03). */
const conventionDocument = annex.extend({
  document: z.literal('convention'),
  /** The version whose text is set: `structures-2026-1`. */
  template: z.string(),
  number: text,
  draftedOn: day,
  caf,
  signature: signature.optional(),
});
export type ConventionDocument = z.infer<typeof conventionDocument>;

/**
 * The letter, then both copies of an avenant (AVN-01). What it changes is worked out from the two annexes, so that the
 * list of changes and the consolidated annex cannot disagree.
 */
const amendmentDocument = z.object({
  document: z.literal('amendment'),
  /** The version of the convention that it changes. */
  template: z.string(),
  /** Number of the convention. */
  number: text,
  /** First avenant of the convention: 1. */
  sequence: z.number().int().min(1),
  draftedOn: day,
  /** What led to it: the party's express request, or an access closed for safety (AVN-02), and its day. */
  cause: z.object({ kind: z.enum(['request', 'closed-access']), on: day }).optional(),
  /** When and where the convention was signed. */
  conventionSignature: signature,
  caf,
  before: annex,
  after: annex,
  signature: signature.optional(),
});
export type AmendmentDocument = z.infer<typeof amendmentDocument>;

const section = z.object({
  title: text,
  paragraphs: z.array(paragraphs).optional(),
  rows: z.array(z.object({ label: text, value: paragraphs })).optional(),
  tables: z
    .array(
      z
        .object({
          caption: text.optional(),
          columns: z.array(text).min(1),
          rows: z.array(z.array(paragraphs)),
        })
        .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
          error: 'every row has as many cells as there are columns',
        }),
    )
    .optional(),
});

/** What is held on one person, in a form that this person can read (RGT-01, RGPD art. 15). */
const personalData = z.object({
  document: z.literal('personal-data'),
  title: text,
  /** Whom the file is about, as it is addressed. */
  person: text,
  /** Reference of the request that it answers. */
  reference: text.optional(),
  madeOn: day,
  /** Who answers: `Caf de la Drôme`. */
  madeBy: text,
  introduction: z.array(paragraphs).optional(),
  sections: z.array(section),
});
export type PersonalData = z.infer<typeof personalData>;

/** Every paper of the extranet, as plain data: days in ISO, texts as they are held. */
export const printedDocument = z.discriminatedUnion('document', [
  conventionDocument,
  amendmentDocument,
  terminationLetter,
  terminationAcknowledgement,
  requestAcknowledgement,
  destructionAttestation,
  personalData,
  informationRequest,
]);
export type PrintedDocument = z.infer<typeof printedDocument>;
/** The data of one document: `PrintedDocumentOf<'amendment'>`. */
export type PrintedDocumentOf<Name extends PrintedDocument['document']> = Extract<
  PrintedDocument,
  { document: Name }
>;
