import { type Caf, cafOfDepartment } from '../caf/cafs.ts';
import { shorten } from '../cells/shorten.ts';
import { tidyCapitals } from '../cells/tidy-capitals.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { correctionNotes, type PlaceCells } from '../territory/correction-notes.ts';
import { type PlaceCorrection, resolveCommune } from '../territory/resolve-commune.ts';
import type { FlagCode, Note } from './flags.ts';
import { longestText, type ReferenceEstablishment } from './reference-establishment.ts';

type Address = ReferenceEstablishment['address'];

/** Number that a spreadsheet read as a date: `12-oct`, `déc-14`. */
const month = /\b(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\b/i;

/** Number and street on one line, in small letters; the number is not repeated where the street has it already. */
export function readStreet(number: string, street: string, note: Note): string | undefined {
  let kept = /^0+$/.test(number) ? '' : number;
  if (kept !== '' && month.test(kept)) {
    note('numero_voie', 'number-as-date', number);
    kept = '';
  }
  if (street === '') {
    if (kept !== '') note('numero_voie', 'number-alone', number);
    return undefined;
  }
  const whole =
    kept === '' || street.toUpperCase().startsWith(`${kept.toUpperCase()} `) ? street : `${kept} ${street}`;
  const tidied = shorten(tidyCapitals(whole, 'street'), longestText);
  if (tidied !== whole) note('voie', whole.length > longestText ? 'too-long' : 'capitals', street, tidied);
  return tidied;
}

/** The cell that each correction is told on, its flag, and whether the flag says what is kept. */
const flagOfCorrection: Readonly<Record<PlaceCorrection, readonly [keyof PlaceCells, FlagCode] | undefined>> =
  {
    ...correctionNotes,
    'name-missing': ['commune', 'commune-missing'],
    'postcode-missing': ['code_postal', 'postcode-deduced'],
  };

/** Flags that change when no postcode can be kept in place of the one given. */
const withoutPostcode: Readonly<Partial<Record<FlagCode, FlagCode>>> = {
  'postcode-deduced': 'postcode-missing',
  'postcode-corrected': 'postcode-dropped',
};

/** What is kept of cells that lead to no single commune: the text, and the postcode if it has the form of one. */
function unresolved(cells: PlaceCells, note: Note): Address {
  const swapped = /^\d{4,5}$/.test(cells.commune) || /\p{L}{2}/u.test(cells.code_postal);
  const [digits, name] = swapped ? [cells.commune, cells.code_postal] : [cells.code_postal, cells.commune];
  const postcode = /^\d{5}$/.test(digits.replace(/\s/g, '')) ? digits.replace(/\s/g, '') : undefined;
  const commune = shorten(tidyCapitals(name), longestText);
  if (swapped) note('commune', 'commune-postcode-swapped', cells.commune, commune);
  if (digits === '') note('code_postal', 'postcode-missing', digits);
  else if (!postcode) note('code_postal', 'postcode-invalid', digits);
  if (cells.code_insee !== '') note('code_insee', 'insee-dropped', cells.code_insee);
  return { ...(postcode && { postcode }), commune };
}

/**
 * Postcode, commune and INSEE code of a line, made consistent ({@link resolveCommune}) and noted where they were not.
 * A commune of another department is kept, and noted.
 */
export function readPlace(cells: PlaceCells, caf: Caf, communes: CommuneIndex, note: Note): Address {
  const clues = { postcode: cells.code_postal, name: cells.commune, inseeCode: cells.code_insee };
  const found = resolveCommune(communes, clues, caf.code);
  if (!('commune' in found)) {
    if (found.outcome === 'unknown') note('commune', 'commune-unknown', cells.commune);
    else {
      const names = found.candidates.slice(0, 5).map(({ name, code }) => `${name} (${code})`);
      note(
        'commune',
        'commune-ambiguous',
        cells.commune,
        undefined,
        `Communes possibles : ${names.join(', ')}.`,
      );
    }
    return unresolved(cells, note);
  }
  const { commune, postcode } = found;
  const kept = { code_postal: postcode, commune: commune.name, code_insee: commune.code };
  for (const correction of found.outcome === 'corrected' ? found.corrections : []) {
    const [column, code] = flagOfCorrection[correction] ?? [];
    if (!column || !code) continue;
    const value = kept[column];
    note(column, value === undefined ? (withoutPostcode[code] ?? code) : code, cells[column], value);
    if (correction === 'swapped') note('code_postal', code, cells.code_postal, postcode);
  }
  if (cafOfDepartment(commune.department)?.code !== caf.code) {
    note(
      'commune',
      'outside-department',
      cells.commune,
      commune.name,
      `Département : ${commune.department}.`,
    );
  }
  return { ...(postcode && { postcode }), commune: commune.name, communeCode: commune.code };
}
