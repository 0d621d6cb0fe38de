import * as z from 'zod';
import { lines, text } from './printed-texts.ts';

/** Somebody who signs for a party. */
const signatory = z.object({
  civility: z.enum(['Madame', 'Monsieur', '']),
  firstName: text,
  lastName: text,
  /** As it follows the name: `Présidente`, `Directeur`. */
  role: text,
});
export type Signatory = z.infer<typeof signatory>;

/** The Caf, as every paper names it. */
export const caf = z.object({
  /** In a sentence: `Caf de la Drôme`. */
  name: text,
  /** As a party: `Caisse d'allocations familiales de la Drôme`. */
  fullName: text,
  address: lines,
  /** Where it signs: `Valence`. */
  place: text,
  representative: signatory,
});
export type PrintedCaf = z.infer<typeof caf>;

/** How to reach a party or its place; papers show it where an avenant changes it, and nowhere else. */
const contact = { email: text.optional(), phone: text.optional() };

/**
 * The other party: the data provider, the partner that runs the information place, the MAM (its house: its assistants
 * maternels sign for themselves, so it has no representative), the departmental council.
 */
export const provider = z.object({
  name: text,
  /** In words, `Association`; shown where an avenant changes it, and nowhere else. */
  legalForm: text.optional(),
  address: lines,
  representative: signatory.optional(),
  ...contact,
});
export type PrintedProvider = z.infer<typeof provider>;

const establishment = z.object({
  /** Tells two establishments of one name apart when annexes are compared. */
  id: z.string().optional(),
  type: z.enum(['EAJE', 'ALSH', 'RPE', 'LAEP', 'MAM']),
  name: text,
  address: text,
  /** Right to enter the operating information. */
  operating: z.boolean(),
  /** Right to enter the availability; EAJE alone (REQ-07). */
  availability: z.boolean(),
});
export type PrintedEstablishment = z.infer<typeof establishment>;

const person = z.object({
  lastName: text,
  firstName: text,
  email: text,
  function: text,
  /** Professional address on one line (REQ-03). Where there is none, that of the place or of the MAM is printed. */
  address: text.optional(),
  /** Access closed for safety ahead of the avenant (AVN-02); only an avenant prints it. */
  closed: z.object({ on: z.iso.date(), reason: z.enum(['end-of-mission', 'leaked-codes']) }).optional(),
});
export type PrintedPerson = z.infer<typeof person>;

/**
 * Who may do what: the other party and annex 1. Structures: establishments; LINF: its place and communes; MAM: its one
 * establishment; council: persons alone, from its version 2026-2 on.
 */
export const annex = z.object({
  provider,
  place: z.object({ name: text, address: lines, ...contact }).optional(),
  establishments: z.array(establishment),
  communes: z.array(z.object({ code: text, name: text })),
  persons: z.array(person),
});
export type PrintedAnnex = z.infer<typeof annex>;

/** Date and place, once the paper signed by both sides is back. */
export const signature = z.object({ signedOn: z.iso.date(), place: text });
