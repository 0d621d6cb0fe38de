import { frenchPhone } from '../../documents/french-phone.ts';
import { typeset } from '../../documents/french-typography.ts';
import type { PrintedAnnex, PrintedEstablishment, PrintedPerson, PrintedProvider } from './parties.ts';
import { fullNameOf, rightsView } from './party-view.ts';

/** One line of « ce qui change ». */
export interface AnnexChange {
  what: string;
  before: string;
  after: string;
}

const NOTHING = '–';
const filled = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined && text !== '');
const list = (texts: readonly (string | undefined)[]): string => filled(texts).join(', ');
const lines = (texts: readonly (string | undefined)[]): string => filled(texts).join('\n');

const personText = (person: PrintedPerson): string =>
  lines([fullNameOf(person), person.email, person.function, person.address]);

const establishmentText = (one: PrintedEstablishment): string => {
  const { operating, availability } = rightsView(one);
  const rights = typeset(`fonctionnement : ${operating} ; disponibilités : ${availability}`);
  return lines([`${one.type} ${one.name}`, one.address, rights]);
};

/**
 * Pairs two lists by a key. An entry of one list alone was removed or added; an entry of both, whose texts differ, was
 * changed.
 */
function compared<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  {
    keyOf,
    textOf,
    words,
  }: { keyOf: (one: Entry) => string; textOf: (one: Entry) => string; words: ChangeWords },
): AnnexChange[] {
  const kept = new Map(after.map((one) => [keyOf(one), one]));
  const known = new Set(before.map(keyOf));
  const goneOrChanged = before.flatMap((one): AnnexChange[] => {
    const now = kept.get(keyOf(one));
    if (now === undefined) return [{ what: words.removed, before: textOf(one), after: NOTHING }];
    const texts = { before: textOf(one), after: textOf(now) };
    return texts.before === texts.after ? [] : [{ what: words.changed, ...texts }];
  });
  const added = after
    .filter((one) => !known.has(keyOf(one)))
    .map((one) => ({ what: words.added, before: NOTHING, after: textOf(one) }));
  return [...goneOrChanged, ...added];
}

interface ChangeWords {
  added: string;
  removed: string;
  changed: string;
}

/** One line for all communes that come, one for all that go: an EPCI is added at once. */
function communeChanges(before: PrintedAnnex['communes'], after: PrintedAnnex['communes']): AnnexChange[] {
  const named = (communes: PrintedAnnex['communes'], others: PrintedAnnex['communes']) => {
    const codes = new Set(others.map(({ code }) => code));
    return communes.filter(({ code }) => !codes.has(code)).map(({ name, code }) => `${name} (${code})`);
  };
  const [added, removed] = [named(after, before), named(before, after)];
  const line = (what: string, texts: string[], side: 'before' | 'after') =>
    texts.length === 0
      ? []
      : [{ what: `${what} (${texts.length})`, before: NOTHING, after: NOTHING, [side]: list(texts) }];
  return [...line('Communes retirées', removed, 'before'), ...line('Communes ajoutées', added, 'after')];
}

const phoneText = (phone: string | undefined): string => frenchPhone(phone || NOTHING);

const providerLines = ({ name, legalForm, address, representative, email, phone }: PrintedProvider) => ({
  Dénomination: name,
  'Forme juridique': legalForm || NOTHING,
  Adresse: list(address),
  'Représentant légal': representative
    ? list([`${representative.civility} ${fullNameOf(representative)}`.trim(), representative.role])
    : NOTHING,
  // Papers say it as the conventions do (S0–S2 art. 3-2), where screens and mails say « e-mail ».
  'Adresse électronique': email || NOTHING,
  Téléphone: phoneText(phone),
});

const placeLines = (place: PrintedAnnex['place']) => ({
  'Lieu d’information': place?.name ?? NOTHING,
  'Adresse du lieu d’information': place ? list(place.address) : NOTHING,
  'Adresse électronique du lieu d’information': place?.email || NOTHING,
  'Téléphone du lieu d’information': phoneText(place?.phone),
});

function lineChanges(before: Record<string, string>, after: Record<string, string>): AnnexChange[] {
  return Object.entries(after).flatMap(([what, now]) => {
    const was = before[what] ?? NOTHING;
    return was === now ? [] : [{ what, before: was, after: now }];
  });
}

/**
 * What differs between two annexes, in words: the party and its place first, then persons, establishments, communes.
 * A person is known by the e-mail address, which is the identifier (PWD-01), an establishment by its id, a commune by
 * its code. The order of a list says nothing, and makes no change.
 */
export function annexChanges(before: PrintedAnnex, after: PrintedAnnex): AnnexChange[] {
  return [
    ...lineChanges(providerLines(before.provider), providerLines(after.provider)),
    ...lineChanges(placeLines(before.place), placeLines(after.place)),
    ...compared(before.persons, after.persons, {
      keyOf: ({ email }) => email,
      textOf: personText,
      words: {
        added: 'Personne ajoutée',
        removed: 'Personne retirée',
        changed: typeset('Personne : coordonnées'),
      },
    }),
    ...compared(before.establishments, after.establishments, {
      keyOf: ({ id, name, address }) => id ?? `${name}, ${address}`,
      textOf: establishmentText,
      words: {
        added: 'Établissement ajouté',
        removed: 'Établissement retiré',
        changed: typeset('Établissement : fiche ou droits'),
      },
    }),
    ...communeChanges(before.communes, after.communes),
  ];
}
