import * as z from 'zod';
import { Position } from '../establishment/position.ts';
import type { AddressToLocate } from '../territory/geocoder.ts';

/** What a geocoder said of the address of an establishment: kept, so that it is asked once. */
export const Location = z.object({
  establishmentId: z.string(),
  /** The address that was asked about: another one is asked about anew. */
  asked: z.string(),
  /** Absent when the geocoder knows no such address. */
  position: Position.optional(),
  locatedAt: z.iso.datetime(),
});
export type Location = z.infer<typeof Location>;

/** An address in one line, to tell whether it is still the one that was asked about. */
export const askedOf = ({ street, postcode, commune, communeCode }: AddressToLocate): string =>
  [street, postcode, commune, communeCode].filter(Boolean).join(', ');

/** What is known of the address as it is now. */
export const stillAbout = (location: Location | undefined, address: AddressToLocate): Location | undefined =>
  location?.asked === askedOf(address) ? location : undefined;
