import type { Note } from './flags.ts';
import { mostPlaces } from './reference-establishment.ts';

/** The number of places of a line: `24`, `24,0` and « 24 places » are the same. What is no sane whole number is dropped. */
export function readCapacity(text: string, note: Note): number | undefined {
  if (text === '') return undefined;
  const [, digits, unit] = /^([+-]?\d{1,9})(?:[.,]0+)?\s*(places?|enfants?|berceaux)?$/i.exec(text) ?? [];
  if (digits === undefined) {
    note('capacite', 'capacity-invalid', text);
    return undefined;
  }
  const places = Number(digits);
  if (places < 1 || places > mostPlaces) {
    note('capacite', 'capacity-absurd', text);
    return undefined;
  }
  if (unit) note('capacite', 'capacity-tidied', text, String(places));
  return places;
}
