import { foldPlaceName } from '../territory/fold-place-name.ts';

/** Somebody as a text may name them. */
export interface Named {
  firstName: string;
  lastName: string;
  email?: string | undefined;
}

/** What stands for whatever designates somebody else. */
export const leftOut = '[…]';

const word = /[\p{L}\p{M}]+/gu;
const address = /[^\s<>()«»,;:]+@[^\s<>()«»,;:]+[^\s<>()«»,;:.!?]/gu;
const telephone = /(?:\+33|\b0)[\s.]?[1-9](?:[\s.-]?\d{2}){4}\b/gu;

/** Words that begin the names of many: alone they designate nobody. */
const particles = new Set([
  'le',
  'la',
  'les',
  'de',
  'du',
  'des',
  'd',
  'l',
  'van',
  'von',
  'ben',
  'el',
  'saint',
]);

/** The words of a name that designate somebody, without accents nor capitals. */
const wordsOf = ({ firstName, lastName }: Named): string[] =>
  foldPlaceName(`${firstName} ${lastName}`)
    .split(' ')
    .filter((one) => one.length > 1 && !particles.has(one));

/** Whether a text designates somebody: by the first name, the last name or the e-mail address. */
export function names(text: string, somebody: Named): boolean {
  const own = new Set(wordsOf(somebody));
  return (
    (somebody.email !== undefined && text.toLowerCase().includes(somebody.email)) ||
    [...text.matchAll(word)].some(([one]) => own.has(foldPlaceName(one)))
  );
}

/**
 * A text as somebody may have it: the names of others, any e-mail address that is not theirs and any telephone number
 * are left out. A name that is the reader's own too stays.
 */
export function withoutOthers(text: string, reader: Named, others: readonly Named[]): string {
  const own = new Set(wordsOf(reader));
  const hidden = new Set(others.flatMap(wordsOf).filter((one) => !own.has(one)));
  return text
    .replace(address, (found) => (found.toLowerCase() === reader.email ? found : leftOut))
    .replace(telephone, leftOut)
    .replace(word, (one) => (hidden.has(foldPlaceName(one)) ? leftOut : one));
}
