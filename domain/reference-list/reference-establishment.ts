import * as z from 'zod';
import { establishmentTypes } from '../establishment/establishment-type.ts';
import { EstablishmentId } from '../identifiers.ts';
import { CommuneCode } from '../territory/communes.ts';

/** Longest text kept in a cell of one line: a name, a manager, a street. */
export const longestText = 160;

/** More places than any establishment has: a larger number is a mistake. */
export const mostPlaces = 500;

/** An establishment as the Caf's reference list has it, cleaned: what requests choose from and what sheets start with. */
export const ReferenceEstablishment = z.object({
  /** The Caf's code and the identifier of the list: `26-EAJE_0001`. */
  id: EstablishmentId,
  cafCode: z.string(),
  type: z.enum(establishmentTypes),
  name: z.string().min(1).max(longestText),
  manager: z.string().max(longestText).optional(),
  address: z.object({
    /** Number and street. */
    street: z.string().max(longestText).optional(),
    postcode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    /** Official name of the commune, or the text of the list when no commune answers to it; empty if it has none. */
    commune: z.string().max(longestText),
    communeCode: CommuneCode.optional(),
  }),
  /** E.164: `+33475250000`. */
  phone: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/)
    .optional(),
  email: z.string().max(254).optional(),
  website: z.string().max(300).optional(),
  /** Decimal degrees, WGS 84. */
  position: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  /** Places. */
  capacity: z.int().min(1).max(mostPlaces).optional(),
});
export type ReferenceEstablishment = z.infer<typeof ReferenceEstablishment>;

/** The same as the table holds it: each load that changes it makes a new version. */
export const ReferenceRecord = ReferenceEstablishment.extend({ version: z.number().int() });
