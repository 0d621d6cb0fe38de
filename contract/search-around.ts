import * as z from 'zod';
import { radii, usualRadius } from '../domain/directory/search-establishments.ts';
import { Position } from '../domain/establishment/position.ts';
import { CommuneCode } from '../domain/territory/communes.ts';

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,15})?$/)
    .transform(Number)
    .pipe(z.number().min(-most).max(most));

/** Where a public search is to be, and how far. */
export const aroundQuery = {
  /** Decimal degrees; three decimals are enough. */
  lat: degrees(90).optional(),
  lon: degrees(180).optional(),
  /** INSEE code of a commune. */
  commune: CommuneCode.optional(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  /** Kilometres. */
  radius: z.enum(radii.map(String)).transform(Number).default(usualRadius),
};

/** Where a public search was. */
export const SearchedCentre = Position.extend({
  /** Known less precisely than it was asked for. */
  approximate: z.boolean(),
  communeCode: z.string().optional(),
});
