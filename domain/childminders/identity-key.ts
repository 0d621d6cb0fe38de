import { remember } from '../cells/remember.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';

/** What tells one person from another, in a file and from one file to the next: see `identity.ts`. */
interface Identity {
  lastName: string;
  firstName: string;
  street?: string | undefined;
  communeCode: string;
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
const foldedStreet = (street: string): string =>
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
