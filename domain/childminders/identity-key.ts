import { remember } from '../cells/remember.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';

/** What tells one person from another, in a file and from one file to the next. */
export interface Identity {
  lastName: string;
  firstName: string;
  street?: string | undefined;
  communeCode: string;
  agrementNumber?: string | undefined;
}

const streetWords = new Map([
  ['all', 'allee'],
  ['av', 'avenue'],
  ['ave', 'avenue'],
  ['bd', 'boulevard'],
  ['bld', 'boulevard'],
  ['boul', 'boulevard'],
  ['bvd', 'boulevard'],
  ['ch', 'chemin'],
  ['chem', 'chemin'],
  ['imp', 'impasse'],
  ['lot', 'lotissement'],
  ['pl', 'place'],
  ['r', 'rue'],
  ['res', 'residence'],
  ['rte', 'route'],
  ['sq', 'square'],
]);

const fold = remember(foldPlaceName);

/** « Jeanne-Marie LE GOFF » and « le goff Jeanne Marie » in their own columns are one name. */
export const foldedName = ({ lastName, firstName }: Pick<Identity, 'lastName' | 'firstName'>): string =>
  `${fold(lastName)}|${fold(firstName)}`;

/** A street without case, accents and signs, usual words in full: « 12, Av. de la Gare » is « 12 avenue de la gare ». */
export const foldedStreet = (street: string): string =>
  foldPlaceName(street)
    .split(' ')
    .map((word) => streetWords.get(word) ?? word)
    .join(' ');

/** The street and the commune; undefined when there is no street. */
export const foldedAddress = ({
  street,
  communeCode,
}: Pick<Identity, 'street' | 'communeCode'>): string | undefined =>
  street === undefined ? undefined : `${foldedStreet(street)}|${communeCode}`;

/** An agrément number without what people put between its digits and letters. */
export const foldedNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/**
 * What a person is found again by in the next file, to tell who is added, changed and removed: the agrément number,
 * else name and address (name and commune when there is no street).
 */
export function identityKey(person: Identity): string {
  const number = person.agrementNumber === undefined ? '' : foldedNumber(person.agrementNumber);
  if (number !== '') return `n:${number}`;
  return `a:${foldedName(person)}|${foldedAddress(person) ?? person.communeCode}`;
}

/**
 * Whether two entries are of one person: equal agrément numbers; else the same name at the same address or in the same
 * commune, unless both have numbers, which differ, and addresses that differ too.
 */
export function isSamePerson(a: Identity, b: Identity): boolean {
  const [numberA, numberB] = [foldedNumber(a.agrementNumber ?? ''), foldedNumber(b.agrementNumber ?? '')];
  if (numberA !== '' && numberA === numberB) return true;
  if (foldedName(a) !== foldedName(b)) return false;
  const sameAddress = foldedAddress(a) !== undefined && foldedAddress(a) === foldedAddress(b);
  if (sameAddress) return true;
  const bothNumbered = numberA !== '' && numberB !== '';
  return a.communeCode === b.communeCode && !bothNumbered;
}
