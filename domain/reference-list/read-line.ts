import type { Caf } from '../caf/cafs.ts';
import { readEmail } from '../cells/read-email.ts';
import { readPhone } from '../cells/read-phone.ts';
import { shorten } from '../cells/shorten.ts';
import { type CellNature, stripArtefacts } from '../cells/spreadsheet-artefacts.ts';
import { tidyCapitals } from '../cells/tidy-capitals.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { tidyLine, withoutBlanks } from '../text.ts';
import type { ReferenceListColumn, ReferenceListRow } from './columns.ts';
import { type Flag, makeFlag, type Note } from './flags.ts';
import { readPlace, readStreet } from './read-address.ts';
import { readCapacity } from './read-capacity.ts';
import { readWebsite } from './read-contact.ts';
import { readPosition } from './read-position.ts';
import { longestText, ReferenceEstablishment } from './reference-establishment.ts';

/** What lines are read against. */
export interface ListContext {
  caf: Caf;
  communes: CommuneIndex;
}

/** What one line comes to: an establishment with what was mended, or the reason why the line cannot be used. */
export type LineReading =
  | { line: number; outcome: 'ready'; establishment: ReferenceEstablishment; flags: Flag[] }
  | { line: number; outcome: 'refused'; id?: string; name?: string; flags: Flag[] };

const numbers: ReadonlySet<ReferenceListColumn> = new Set(['telephone', 'latitude', 'longitude', 'capacite']);
const natureOf = (column: ReferenceListColumn): CellNature => (numbers.has(column) ? 'number' : 'text');
const isType = (text: string): text is ReferenceEstablishment['type'] =>
  ReferenceEstablishment.shape.type.options.some((type) => type === text);

/**
 * Reads one line of a reference list: every cell cleaned, checked and, where it can be, put right; every change noted in
 * `flags`. The line is refused only if it cannot be identified or used: identifier, type or name absent or invalid.
 */
export function readReferenceLine(row: ReferenceListRow, { caf, communes }: ListContext): LineReading {
  const { line, excess } = row;
  const flags: Flag[] = [];
  const note: Note = (...facts) => void flags.push(makeFlag(...facts));
  const cell = (column: ReferenceListColumn): string => {
    const raw = row.cells[column];
    if (raw === '') return raw;
    const given = tidyLine(raw);
    const { text, artefact } = stripArtefacts(given, natureOf(column));
    if (artefact) note(column, artefact, given, text === '' ? undefined : text);
    return text;
  };
  const title = (column: 'nom' | 'gestionnaire'): string => {
    const given = cell(column).replaceAll("'", '’');
    const tidied = tidyCapitals(given);
    if (tidied !== given) note(column, 'capitals', given, tidied);
    const kept = shorten(tidied, longestText);
    if (kept !== tidied) note(column, 'too-long', given, kept);
    return kept;
  };

  if (excess !== 0) note('ligne', 'cells-shifted', '');
  const id = cell('id');
  const type = cell('type').toUpperCase();
  const name = title('nom');
  const known = isType(type);
  const identified = /^[A-Za-z0-9_-]{1,40}$/.test(id);
  if (id === '') note('id', 'id-missing', '');
  else if (!identified) note('id', 'id-invalid', id);
  if (!known) note('type', 'type-unknown', type);
  if (name === '') note('nom', 'name-missing', '');
  if (!identified || !known || name === '') {
    return { line, outcome: 'refused', ...withoutBlanks({ id: identified ? id : '', name }), flags };
  }
  if (name.length === 1) note('nom', 'name-short', name, name);

  const manager = title('gestionnaire');
  const street = readStreet(cell('numero_voie'), cell('voie').replaceAll("'", '’'), note);
  const placeCells = {
    code_postal: cell('code_postal'),
    commune: cell('commune'),
    code_insee: cell('code_insee'),
  };
  const place = readPlace(placeCells, caf, communes, note);
  const establishment: ReferenceEstablishment = {
    id: `${caf.code}-${id}`,
    cafCode: caf.code,
    type,
    name,
    manager,
    address: street ? { street, ...place } : place,
    phone: readPhone(cell('telephone'), caf.phoneRegion, note),
    email: readEmail(cell('email'), note),
    website: readWebsite(cell('site'), note),
    position: readPosition([cell('latitude'), cell('longitude')], caf.phoneRegion, note),
    capacity: readCapacity(cell('capacite'), note),
  };
  return { line, outcome: 'ready', establishment: withoutBlanks(establishment), flags };
}

/**
 * Reads a whole list. Of several lines with one identifier the first that is usable is kept, the others are refused.
 * One reading per row, in the same order. 10,000 lines in under a second.
 */
export function readReferenceList(rows: readonly ReferenceListRow[], context: ListContext): LineReading[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const reading = readReferenceLine(row, context);
    if (reading.outcome === 'refused') return reading;
    const { id, name } = reading.establishment;
    if (!taken.has(id)) {
      taken.add(id);
      return reading;
    }
    const listed = id.slice(id.indexOf('-') + 1);
    return {
      line: row.line,
      outcome: 'refused',
      id: listed,
      name,
      flags: [makeFlag('id', 'id-twice', listed), ...reading.flags],
    };
  });
}
