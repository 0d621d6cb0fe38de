import type { Caf } from '../caf/cafs.ts';
import { readEmail } from '../cells/read-email.ts';
import { type PhoneNote, readPhone } from '../cells/read-phone.ts';
import { remember } from '../cells/remember.ts';
import { type CellNature, stripArtefacts } from '../cells/spreadsheet-artefacts.ts';
import type { StreamedRow } from '../cells/table-events.ts';
import { tidyCapitals } from '../cells/tidy-capitals.ts';
import { tidyLine } from '../text.ts';
import { makeNote, type NoteCell } from './cell-notes.ts';
import { type CouncilColumn, requiredCouncilColumns } from './columns.ts';
import { isFault, isMechanical, type NoteCode } from './note-words.ts';
import { readDay, readMasks, readRight, readTraining, readWorkplace } from './read-answers.ts';
import type { PlaceReader } from './read-place.ts';
import type { ReportNote } from './report.ts';
import type { StagedPerson } from './staged-person.ts';
import { isExample } from './table-schema.ts';
import { tidyPersonName } from './tidy-person-name.ts';

/** What rows are read against. */
export interface RowContext {
  caf: Caf;
  places: PlaceReader;
  /** Columns that the file has. */
  columns: ReadonlySet<CouncilColumn>;
  /** The day it is for the Caf: `2026-11-22`. */
  today: string;
}

/** What one line comes to: a person, or the faults for which there is none. */
export interface RowReading {
  line: number;
  person?: StagedPerson;
  notes: ReportNote[];
  /** The line's cells once mended, for a corrected file. */
  cells: Record<CouncilColumn, string>;
  /** Whether anything was mended. */
  mended: boolean;
}

/** Longest name, street and number. */
const [longestName, longestText, longestNumber] = [80, 160, 40];

const required: ReadonlySet<CouncilColumn> = new Set(requiredCouncilColumns);
const natureOf = (column: CouncilColumn): CellNature => (column === 'telephone' ? 'number' : 'text');
const plain = /^[!-~\u00c0-\u017f]+(?: [!-~\u00c0-\u017f]+)*$/;

/** Texts that begin like a word, and are longer than any way to say « nothing ». */
const harmless = /^(?!x)[\p{L}\d].{12}/iu;
/** Some people are called Vide, or Aucune. */
const harmlessName = /^(?!(?:x+|n\/?[acd]|null|néant|neant)$)\p{L}/iu;

/** A cell on one line, the usual ones without the slow part. */
const tidy = (text: string): string => {
  if (text === '' || plain.test(text)) return text;
  return tidyLine(text.includes('\n') ? text.replace(/\s*\n\s*/g, ', ') : text);
};

/** A number as people write it in France, so that no spreadsheet takes its zero away. */
const written = (phone: string): string => {
  const [, national] = /^\+(?:33|590|594|596|262)(\d{9})$/.exec(phone) ?? [];
  return national ? `0${national}`.replace(/(?<=^(?:\d\d)+)(?=\d)/g, ' ') : phone.replace('+', '00');
};

/** Digits that a spreadsheet wrote with a power of ten. */
const power = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

const phoneCodes: Readonly<Record<Parameters<PhoneNote>[1], NoteCode>> = {
  'phone-fake': 'phone-fake',
  'phone-invalid': 'phone-invalid',
  'phone-zero': 'phone-zero',
  'phone-scientific': 'phone-digits-lost',
  'phone-several': 'phone-several',
};

/** Reads one line of a council file: every cell cleaned, checked and, where it can be without doubt, put right (CSV-04). */
export function readCouncilRow(row: StreamedRow<CouncilColumn>, context: RowContext): RowReading {
  const { line } = row;
  const notes: ReportNote[] = [];
  const clean = { ...row.cells };
  let corrections: Partial<Record<CouncilColumn, string>> | undefined;
  let faulty = false;
  const note: NoteCell = (column, code, given, kept, facts) => {
    notes.push(makeNote(line, column, code, given, kept, facts));
    if (isFault(code)) faulty = true;
    if (!isMechanical(code)) return;
    corrections ??= {};
    if (column !== 'ligne' && kept !== undefined) corrections[column] = kept;
  };

  for (const column of context.columns) {
    const raw = row.cells[column];
    if (raw === '' || (!own.has(column) && isKnownClean(raw))) continue;
    clean[column] = cleanCell(column, raw, note);
  }
  noteShape(row, note);
  if (isExample(clean)) note('ligne', 'example-line');

  const right = readRight(clean.droit_exerce, note);
  const masks = readMasks(clean.masquer, note);
  const trained = readTrained(clean.formation_obligatoire, context, note);
  const agrementEndsOn = clean.date_fin_agrement === '' ? undefined : readDay(clean.date_fin_agrement, note);
  const ended = agrementEndsOn !== undefined && agrementEndsOn < context.today;
  const leftOut = trained === false ? 'no-training' : ended ? 'agrement-ended' : undefined;
  const isShown = !leftOut && right !== 'opposition' && right !== 'deletion';

  const lastName = readName('nom', clean.nom, note);
  const firstName = readName('prenom', clean.prenom, note);
  const place = context.places.read(clean, note);
  if (place && place.street === undefined && isShown && !masks.includes('address')) {
    if (clean.adresse === '') note('adresse', 'address-missing');
    else note('adresse', 'street-missing', clean.adresse);
  }
  const email = clean.courriel === '' ? undefined : readEmailCell(clean.courriel, note);
  const phone = readPhoneCell(clean.telephone, context.caf, isShown ? note : silent);
  if (clean.telephone === '' && isShown && !masks.includes('phone')) {
    note('telephone', email ? 'phone-absent' : 'phone-missing');
  }
  const mamName = tidyCapitals(clean.nom_mam.replaceAll("'", '’'));
  const workplace = readWorkplace(clean.lieu_exercice, mamName, note);
  if (power.test(clean.numero_agrement)) note('numero_agrement', 'number-digits-lost', clean.numero_agrement);
  for (const [column, longest] of lengths) {
    if (clean[column].length > longest) note(column, 'too-long', clean[column]);
  }
  if (leftOut) note('ligne', leftOut, agrementEndsOn && leftOut === 'agrement-ended' ? agrementEndsOn : '');
  const mended = corrections !== undefined;
  // A number that begins with a sign would be led by an apostrophe, so that no spreadsheet counts with it.
  const dialled = phone && clean.telephone.startsWith('+') ? { telephone: written(phone) } : undefined;
  const cells = corrections || dialled ? { ...clean, ...dialled, ...corrections } : clean;
  if (faulty || !place) return { line, notes, cells, mended };

  const person: StagedPerson = {
    line,
    lastName,
    firstName,
    ...place,
    ...(phone && { phone }),
    ...(email && { email }),
    ...(clean.numero_agrement !== '' && { agrementNumber: clean.numero_agrement }),
    ...(agrementEndsOn && { agrementEndsOn }),
    place: workplace,
    ...(mamName !== '' && { mamName }),
    ...(right && { right }),
    ...(masks.length > 0 && { masks }),
    ...(leftOut && { leftOut }),
  };
  const original = originalOf(row, person, notes);
  return { line, person: original ? { ...person, original } : person, notes, cells, mended };
}

/** Columns whose cells are each person's own; those of the others come over and over. */
const own: ReadonlySet<CouncilColumn> = new Set(['adresse', 'telephone', 'numero_agrement', 'courriel']);

/** Whether nothing is to be taken away from a text, whatever the column. */
const isKnownClean = remember(
  (text) => tidy(text) === text && !/^['’]/.test(text) && stripArtefacts(text, 'text').artefact === undefined,
);

const silent: NoteCell = () => {};

const lengths: readonly (readonly [CouncilColumn, number])[] = [
  ['nom', longestName],
  ['prenom', longestName],
  ['adresse', longestText],
  ['nom_mam', longestText],
  ['numero_agrement', longestNumber],
];

/** A cell without what spreadsheets leave in it. What says « nothing » in a cell that may be empty is not worth a word. */
function cleanCell(column: CouncilColumn, raw: string, note: NoteCell): string {
  const given = tidy(raw);
  if (given === '') return '';
  const isName = column === 'nom' || column === 'prenom';
  if ((isName ? harmlessName : harmless).test(given)) return given;
  // A spreadsheet's mark of text before a word: « 'Noël ».
  if (/^['’]\p{L}{2}/u.test(given)) {
    note(column, 'apostrophe', given, given.slice(1));
    return given.slice(1);
  }
  const { text, artefact } = stripArtefacts(given, natureOf(column));
  const worthAWord = artefact && !(artefact === 'placeholder' && !required.has(column));
  if (worthAWord) note(column, artefact, given, text);
  return text;
}

/** What the line has wrong as a whole. */
function noteShape({ excess, flaw, cells }: StreamedRow<CouncilColumn>, note: NoteCell): void {
  if (flaw) note('ligne', flaw);
  if (flaw === 'unclosed-quote' || flaw === 'cut-short') return;
  if (excess > 0) note('ligne', 'cells-shifted');
  // A line that lacks its last cells, which may be empty, is as good as one that has them.
  if (excess < 0 && (cells.nom === '' || cells.prenom === '' || cells.adresse === ''))
    note('ligne', 'cells-short');
}

function readTrained(text: string, { columns }: RowContext, note: NoteCell): boolean | undefined {
  if (text !== '') return readTraining(text, note);
  if (columns.has('formation_obligatoire')) note('formation_obligatoire', 'training-blank');
  return true;
}

function readName(column: 'nom' | 'prenom', text: string, note: NoteCell): string {
  const name = tidyPersonName(text);
  if (/\p{L}/u.test(name)) return name;
  note(column, column === 'nom' ? 'name-missing' : 'first-name-missing', text);
  return '';
}

function readPhoneCell(text: string, { phoneRegion }: Caf, note: NoteCell): string | undefined {
  return readPhone(text, phoneRegion, (column, code, given, kept) => {
    if (kept === undefined) note(column, phoneCodes[code], given);
    else note(column, code === 'phone-scientific' ? code : phoneCodes[code], given, written(kept));
  });
}

function readEmailCell(text: string, note: NoteCell): string | undefined {
  return readEmail(text, (_, code, given, kept) => {
    note('courriel', code, given, kept);
  });
}

/** Cells as they were written, where what is shown differs: for whoever wants to know what was made of them. */
function originalOf(
  { cells }: StreamedRow<CouncilColumn>,
  person: StagedPerson,
  notes: readonly ReportNote[],
): Record<string, string> | undefined {
  let original: Record<string, string> | undefined;
  const keep = (column: CouncilColumn) => {
    if (cells[column] === '') return;
    original ??= {};
    original[column] = cells[column];
  };
  if (cells.nom !== person.lastName) keep('nom');
  if (cells.prenom !== person.firstName) keep('prenom');
  if (cells.adresse !== person.street) keep('adresse');
  if (cells.commune !== person.commune) keep('commune');
  if (cells.nom_mam !== (person.mamName ?? '')) keep('nom_mam');
  for (const { column } of notes) if (column !== 'ligne') keep(column);
  return original;
}
