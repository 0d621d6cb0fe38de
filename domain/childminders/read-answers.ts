import { remember } from '../cells/remember.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import type { NoteCell } from './cell-notes.ts';
import type { Maskable, StatedRight } from './staged-person.ts';

/** Answers are few, and each comes over and over. */
const fold = remember(foldPlaceName);

const yes = new Set(
  'oui o yes y 1 vrai true x ok suivie suivi faite fait validee valide effectuee'.split(' '),
);
const no = new Set('non n no 0 faux false pas suivie non suivie non faite'.split(' '));

/** Whether the compulsory training was followed; undefined, with a fault, when the answer is not understood. */
export function readTraining(text: string, note: NoteCell): boolean | undefined {
  const answer = fold(text);
  if (yes.has(answer)) return true;
  if (no.has(answer) || answer.startsWith('non ') || answer.startsWith('pas ')) return false;
  note('formation_obligatoire', 'training-unknown', text);
  return undefined;
}

const rights: readonly (readonly [start: RegExp, right: StatedRight])[] = [
  [/^(?:droit d )?(?:oppos|refus)/, 'opposition'],
  [/^(?:droit d )?acces/, 'access'],
  [/^(?:droit de )?(?:rectif|correction)/, 'rectification'],
  [/^(?:droit de |droit a l )?(?:suppr|effac|retrait)/, 'deletion'],
];

/** The right that the person exercises (CSV-07). One that is not understood is a fault: it is never passed over. */
export function readRight(text: string, note: NoteCell): StatedRight | undefined {
  const said = fold(text);
  if (said === '' || said === 'non' || said === '0') return undefined;
  const [, right] = rights.find(([start]) => start.test(said)) ?? [];
  if (!right) note('droit_exerce', 'right-unknown', text);
  return right;
}

const masks: ReadonlyMap<string, Maskable> = new Map([
  ['adresse', 'address'],
  ['domicile', 'address'],
  ['telephone', 'phone'],
  ['telephones', 'phone'],
  ['tel', 'phone'],
  ['portable', 'phone'],
  ['mobile', 'phone'],
  ['courriel', 'email'],
  ['email', 'email'],
  ['mail', 'email'],
  ['mel', 'email'],
]);

/** What the person asks to hide: the address, and either the telephone or the e-mail (CASF R. 421-39). */
export function readMasks(text: string, note: NoteCell): Maskable[] {
  const said = fold(text)
    .replace(/\be mail\b/g, 'courriel')
    .replace(/\badresse (?:courriel|mail|mel|email|electronique)\b/g, 'courriel');
  if (said === '' || said === 'non') return [];
  const asked = new Set<Maskable>();
  for (const word of said.split(' ')) {
    const mask = masks.get(word);
    if (mask) asked.add(mask);
    else if (word !== 'et' && word !== 'l' && word !== 'le' && word !== 'la' && word !== 'postale') {
      note('masquer', 'mask-unknown', text);
      return [];
    }
  }
  if (asked.has('phone') && asked.has('email')) note('masquer', 'mask-both', text);
  return [...asked];
}

/** At home or in a house (MAM); a name of a house alone tells it is one. */
export function readWorkplace(text: string, mamName: string, note: NoteCell): 'home' | 'mam' {
  const said = fold(text);
  if (/^(?:en |a la |au )?(?:mam\b|m a m\b|maison)/.test(said)) return 'mam';
  if (said === '') return mamName === '' ? 'home' : 'mam';
  if (!/^(?:a |au )?(?:son )?domicile|^chez/.test(said)) note('lieu_exercice', 'place-unknown', text);
  return 'home';
}

/** Days that spreadsheets count from: the 30th of December 1899. */
const spreadsheetStart = Date.UTC(1899, 11, 30);

/** A day written `31/12/2027`, `31-12-27` or `2027-12-31`, or counted by a spreadsheet; undefined, with a fault, else. */
export function readDay(text: string, note: NoteCell): string | undefined {
  const day = dayIn(text);
  if (day !== '') return day;
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= 30_000 && serial < 80_000) {
    const counted = new Date(spreadsheetStart + serial * 86_400_000).toISOString().slice(0, 10);
    note('date_fin_agrement', 'date-serial', text, frenchDay(counted));
    return counted;
  }
  note('date_fin_agrement', 'date-invalid', text);
  return undefined;
}

/** `2027-12-31` as `31/12/2027`. */
const frenchDay = (day: string): string => day.split('-').reverse().join('/');

/** A day, with the time that some programs write after it. */
const written = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[ T]\d{1,2}[:h]\d{2}.*)?$/;

const dayIn = remember((text): string => {
  const [, first = '', month = '', last = ''] = written.exec(text) ?? [];
  const [year, day] = first.length === 4 ? [first, last] : [last.length === 2 ? `20${last}` : last, first];
  if (year.length !== 4 || day.length > 2 || day === '') return '';
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
  return isDay && year >= '1990' && year < '2100' ? iso : '';
});
