import * as z from 'zod';
import { harmlessFields } from '../establishment/harmless-fields.ts';
import { email, line, optionalLine, phone, postcode } from '../text.ts';

export const civilities = ['Madame', 'Monsieur', ''] as const;

/** Somebody who signs a convention for one of its parties. */
export const Representative = z.object({
  civility: z.enum(civilities),
  firstName: line(80),
  lastName: line(80),
  role: line(120),
});
export type Representative = z.infer<typeof Representative>;

/** A postal address in France; the city line may carry « Cedex ». */
export const PostalAddress = z.object({
  street: line(120),
  complement: optionalLine(120),
  postcode,
  city: line(80),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** What a Caf says of itself once, to be printed on its conventions. */
export const CafProfileContent = z.object({
  address: PostalAddress,
  /** Where its conventions are signed: « Fait à Valence ». */
  place: line(80),
  representative: Representative,
  /** Functional mailbox where the Caf is told of new requests. */
  email,
  phone: phone.or(z.literal('')).optional(),
  /** Fields of which the changes may be approved together; none unless the Caf chooses (PUB-02). */
  bulkApproval: z
    .array(z.enum(harmlessFields))
    .max(harmlessFields.length)
    .overwrite((chosen) => harmlessFields.filter((field) => chosen.includes(field)))
    .optional(),
});
export type CafProfileContent = z.infer<typeof CafProfileContent>;

export const CafProfile = CafProfileContent.extend({
  cafCode: z.string(),
  version: z.number().int(),
  lastCommand: z.string().optional(),
});
export type CafProfile = z.infer<typeof CafProfile>;
