import { type OperatingField, OperatingInformation, operatingFields } from './operating-information.ts';
import { folded, type SuspicionKind, signs } from './suspicion-signs.ts';

/** A passage that looks like a breach of art. 2, and why: for the validator's eye, never a decision (PUB-06). */
export interface Suspicion {
  field: OperatingField;
  kind: SuspicionKind;
  excerpt: string;
  why: string;
}

/** As many passages of one kind in one field as are worth pointing out; the eye finds the others. */
const mostOfAKind = 3;
const longestExcerpt = 120;

/** Fields of free text: those that take any sentence. Numbers, links and choices do not. */
const freeTexts: readonly OperatingField[] = operatingFields.filter(
  (field) => OperatingInformation.shape[field].safeParse('Une phrase, tout simplement.').success,
);
const phones: readonly OperatingField[] = ['phone', 'secondPhone'];

/** Points out, field by field and in the order of the form, what the validator should look at twice. */
export function pointOutSuspicions(information: OperatingInformation): Suspicion[] {
  return operatingFields.flatMap((field): Suspicion[] => {
    const text = information[field];
    if (typeof text !== 'string' || text === '') return [];
    if (freeTexts.includes(field)) return inText(text).map((found) => ({ field, ...found }));
    // The fields made for a contact or a link hold one by right, if it is one.
    const why = phones.includes(field)
      ? doubtOfPhone(text)
      : field === 'website'
        ? doubtOfSite(text)
        : undefined;
    return why ? [{ field, kind: 'number', excerpt: text.slice(0, longestExcerpt), why }] : [];
  });
}

type Found = Omit<Suspicion, 'field'>;

function inText(text: string): Found[] {
  const plain = folded(text);
  return signs.flatMap(({ kind, why, pattern, raw, notInNames }) => {
    const found = [...(raw ? text : plain).matchAll(pattern)].filter(
      ({ index }) => !(notInNames && namesAPlace.test(plain.slice(Math.max(0, index - 30), index))),
    );
    return found
      .slice(0, mostOfAKind)
      .map(({ 0: passage, index }) => ({ kind, excerpt: excerptOf(text, index, passage.length), why }));
  });
}

const excerptOf = (text: string, start: number, length: number) =>
  text.slice(start, start + Math.min(length, longestExcerpt)).trim();

/** What comes before the name of a street or of a building: `école de la Prière`, `place de Grève`. */
const namesAPlace =
  /(?:rue|place|avenue|boulevard|quai|impasse|allee|chemin|ecole|square|residence|montee|route|lieu-dit)s? (?:(?:de|du|des|d'|de la|de l'|la|le|les|l')\s?)?$/;

/** Why a telephone number looks as if it rang nowhere, or cost those who call; nothing said of most. */
function doubtOfPhone(phone: string): string | undefined {
  const national = phone.replace(/^(?:\+33|00?33|0)/, '');
  if (/(\d)\1{6,}$/.test(national) || /^(?:1?23456789?|98765432)/.test(national))
    return 'Numéro rempli au hasard : personne ne répondrait.';
  return /^89/.test(national) ? 'Numéro surtaxé : les familles paieraient l’appel.' : undefined;
}

/** Why a web address hides where it leads. */
function doubtOfSite(address: string): string | undefined {
  if (/\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|urlz\.fr|cutt\.ly|ow\.ly|is\.gd)\b/i.test(address))
    return 'Adresse raccourcie : on ne sait pas où elle mène.';
  return /\/\/[^/]*xn--/i.test(address) || /\/\/[^/]*[^\p{ASCII}]/u.test(address)
    ? 'Adresse qui peut en imiter une autre par ses lettres.'
    : undefined;
}
