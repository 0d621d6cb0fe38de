import * as z from 'zod';
import { annex, caf, signature } from './parties.ts';
import { day, paragraphs, text } from './printed-texts.ts';

/** The letter, then both copies of the convention with annex 1 (ACT-03). */
export const conventionDocument = annex.extend({
  document: z.literal('convention'),
  /** The version whose text is set: `structures-2026-1`. */
  template: z.string(),
  number: text,
  draftedOn: day,
  caf,
  signature: signature.optional(),
});
export type ConventionDocument = z.infer<typeof conventionDocument>;

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
export const personalData = z.object({
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

/** Every paper of a convention's life, as plain data: days in ISO, texts as they are held. */
export const printedDocument = z.discriminatedUnion('document', [conventionDocument, personalData]);
export type PrintedDocument = z.infer<typeof printedDocument>;
/** The data of one document: `PrintedDocumentOf<'amendment'>`. */
export type PrintedDocumentOf<Name extends PrintedDocument['document']> = Extract<
  PrintedDocument,
  { document: Name }
>;
