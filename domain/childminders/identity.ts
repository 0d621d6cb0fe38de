import { hash } from 'node:crypto';
import { remember } from '../cells/remember.ts';
import type { Marks } from './childminder-right.ts';
import { foldedAddress, foldedName, foldedNumber } from './identity-key.ts';
import type { StagedPerson } from './staged-person.ts';

/** What tells people apart. */
export type Identified = Pick<
  StagedPerson,
  'lastName' | 'firstName' | 'street' | 'communeCode' | 'agrementNumber'
>;

const numberOf = ({ agrementNumber }: Identified): string | undefined =>
  (agrementNumber && foldedNumber(agrementNumber)) || undefined;

/** Characters of a mark: 132 bits. */
const markLength = 22;

/** A salted hash, which tells nothing of what it was made of to whoever has no salt. */
export function mark(salt: string, of: string, text: string): string {
  const { inner, outer } = padded(salt);
  const asked = `${of}|${text}`;
  const length = block + Buffer.byteLength(asked);
  const message = length <= inner.length ? inner : Buffer.concat([inner.subarray(0, block)], length);
  message.write(asked, block);
  outer.write(hash('sha256', message.subarray(0, length), 'binary'), block, 'latin1');
  return hash('sha256', outer, 'base64url').slice(0, markLength);
}

/** Octets that SHA-256 takes at a time, and that it makes. */
const [block, made] = [64, 32];
/** Room for what is marked: a name and an address fit. */
const room = 1024;

/**
 * The two keys that HMAC makes of a salt (RFC 2104), with room for what comes behind them: two hashes in one step each
 * are HMAC without an object or a buffer for each mark, and of a large file there are a million.
 */
const padded = remember((salt: string) => {
  const bytes = Buffer.from(salt);
  const key = bytes.length > block ? Buffer.from(hash('sha256', bytes), 'hex') : bytes;
  const inner = Buffer.alloc(block + room);
  const outer = Buffer.alloc(block + made);
  for (let index = 0; index < block; index += 1) {
    inner[index] = (key[index] ?? 0) ^ 0x36;
    outer[index] = (key[index] ?? 0) ^ 0x5c;
  }
  return { inner, outer };
});

/** The marks by which a person is known again. */
export function marksOf(salt: string, person: Identified): Marks {
  const number = numberOf(person);
  const name = foldedName(person);
  const address = foldedAddress(person);
  return {
    ...(number && { number: mark(salt, 'number', number) }),
    nameCommune: mark(salt, 'name-commune', `${name}|${person.communeCode}`),
    ...(address && { nameAddress: mark(salt, 'name-address', `${name}|${address}`) }),
  };
}

export const numberMarkOf = (salt: string, person: Identified): string | undefined => {
  const number = numberOf(person);
  return number && mark(salt, 'number', number);
};

export const nameMarkOf = (salt: string, person: Identified): string =>
  mark(salt, 'name', foldedName(person));

/**
 * Whether two sets of marks are of one person: equal numbers; else the same name at the same address, or in the same
 * commune unless both have numbers, which then differ.
 */
export function isSame(one: Marks, other: Marks): boolean {
  if (one.number !== undefined && one.number === other.number) return true;
  if (one.nameAddress !== undefined && one.nameAddress === other.nameAddress) return true;
  if (one.number !== undefined && other.number !== undefined) return false;
  return one.nameCommune === other.nameCommune;
}

/** Tells of marks whether they are of somebody among these people; each question costs a few look-ups. */
export function amongPeople(people: readonly Marks[]): (marks: Marks) => boolean {
  const byMark = new Map<string, Marks[]>();
  for (const marks of people) {
    for (const one of markList(marks)) byMark.set(one, [...(byMark.get(one) ?? []), marks]);
  }
  return (marks) =>
    markList(marks).some((one) => byMark.get(one)?.some((other) => isSame(other, marks)) ?? false);
}

/** The marks that there are of a person. */
export const markList = ({ number, nameCommune, nameAddress }: Marks): string[] =>
  [number, nameCommune, nameAddress].filter((one) => one !== undefined);

/** The opaque identifier under which a person is shown: the same from one file to the next, as far as it is the person. */
export function publicIdOf(salt: string, person: Identified): string {
  const name = foldedName(person);
  const known = numberOf(person) ?? `${name}|${foldedAddress(person) ?? person.communeCode}`;
  return mark(salt, 'shown', known);
}
