import * as z from 'zod';
import type { Position } from '../establishment/position.ts';
import { HabilitationId } from '../identifiers.ts';
import type { AddressToLocate } from '../territory/geocoder.ts';
import type { Deposits } from './deposits.ts';
import { mark } from './identity.ts';
import { foldedAddress } from './identity-key.ts';

/**
 * How far the search for where a council's childminders live has come: numbers, and the name of the object that holds
 * what was found. Beside the pointer, which it never touches; the published object is made anew when it changes.
 */
export const ChildminderPositions = z.object({
  cafCode: z.string(),
  habilitationId: HabilitationId,
  /** The object of what was found; absent as long as nothing was. */
  key: z.string().optional(),
  /** The files and rights of the department under which all was looked for: looked at anew under others. */
  seen: z.string(),
  located: z.int().min(0),
  unknown: z.int().min(0),
  /** Addresses that the geocoder said nothing of when it was last asked. */
  pending: z.int().min(0),
  /** Runs in a row that left some. */
  attempts: z.int().min(0),
  /** Not asked again before. */
  notBefore: z.iso.datetime().optional(),
  at: z.iso.datetime(),
  version: z.int(),
});
export type ChildminderPositions = z.infer<typeof ChildminderPositions>;

/**
 * What was found of one address, as the objects of positions hold it: one line of JSON each. The address itself is not
 * there, only its mark, which the rights of the department are salted with too.
 */
export interface FoundAddress {
  address: string;
  /** Absent when the geocoder knows no such address well enough. */
  position?: Position;
  /** A day. */
  askedOn: string;
}

/** What was found, by the mark of the address. */
export type FoundAddresses = Map<string, FoundAddress>;

/** Where the objects of a council lie: those named by its record, and the parts of a search under way. */
export const positionsFolder = (habilitationId: string): string => `positions/${habilitationId}/`;

/** The version of the record that an object is for: what is older than the record and not named by it goes. */
export const versionInKey = (key: string): number =>
  Number.parseInt(key.slice(key.lastIndexOf('/') + 1), 10) || 0;

/** The mark of an address: the same however its street is written, and nothing to whoever has no salt. */
export function addressMarkOf(
  salt: string,
  { street, postcode = '', communeCode = '' }: Pick<AddressToLocate, 'street' | 'postcode' | 'communeCode'>,
): string {
  return mark(salt, 'address', `${foldedAddress({ street, communeCode }) ?? ''}|${postcode}`);
}

/**
 * What objects hold, later ones over earlier ones. One that is not there holds nothing: people are then at the centre of
 * their commune, and their addresses are asked about again.
 */
export async function readPositions(
  { deposits }: { deposits: Pick<Deposits, 'linesOf'> },
  keys: readonly string[],
): Promise<FoundAddresses> {
  const found: FoundAddresses = new Map();
  for (const key of keys) {
    for await (const line of (await deposits.linesOf(key)) ?? []) {
      // Written by us, and parsed then, like the people of a file.
      const one = JSON.parse(line) as FoundAddress;
      found.set(one.address, one);
    }
  }
  return found;
}

/** Writes what was found as one object. */
export async function writePositions(
  { deposits }: { deposits: Pick<Deposits, 'createLines'> },
  key: string,
  found: Iterable<FoundAddress>,
): Promise<void> {
  const lines = await deposits.createLines(key);
  for (const one of found) await lines.write(JSON.stringify(one));
  await lines.close();
}
