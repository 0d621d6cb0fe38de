import * as z from 'zod';

const signatory = z.object({
  civility: z.enum(['Madame', 'Monsieur', '']),
  firstName: z.string(),
  lastName: z.string(),
  /** As it follows the name: `Présidente`, `Directeur`. */
  role: z.string(),
});

/**
 * All that the convention « Structures » says of one case (ACT-03), as plain data: the parties, annex 1
 * (persons, establishments and rights) and, once recorded, the signature.
 * Texts are unbounded on purpose: whatever the table holds must print.
 */
export const conventionDocument = z.object({
  number: z.string(),
  kind: z.literal('structures'),
  draftedOn: z.iso.date(),
  provider: z.object({ name: z.string(), address: z.array(z.string()), representative: signatory }),
  caf: z.object({
    /** In a sentence: `Caf de la Drôme`. */
    name: z.string(),
    /** As a party: `Caisse d'allocations familiales de la Drôme`. */
    fullName: z.string(),
    address: z.array(z.string()),
    /** Where it signs: `Valence`. */
    place: z.string(),
    representative: signatory,
  }),
  establishments: z.array(
    z.object({
      type: z.enum(['EAJE', 'ALSH', 'RPE', 'LAEP', 'MAM']),
      name: z.string(),
      address: z.string(),
      /** Right to enter the operating information. */
      operating: z.boolean(),
      /** Right to enter the availability; EAJE alone (REQ-07). */
      availability: z.boolean(),
    }),
  ),
  persons: z.array(
    z.object({ lastName: z.string(), firstName: z.string(), email: z.string(), function: z.string() }),
  ),
  signature: z.object({ signedOn: z.iso.date(), place: z.string() }).optional(),
});

export type ConventionDocument = z.infer<typeof conventionDocument>;
export type Signatory = z.infer<typeof signatory>;
