import { type Caf, cafOfDepartment } from '../caf/cafs.ts';
import { tidyCapitals } from '../cells/tidy-capitals.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { correctionNotes, type PlaceCells as ThreePlaceCells } from '../territory/correction-notes.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import {
  type PlaceClues,
  type PlaceCorrection,
  type PlaceResolution,
  resolveCommune,
} from '../territory/resolve-commune.ts';
import type { NoteCell } from './cell-notes.ts';
import type { WarningCode } from './note-words.ts';

/** The cells that name a place, and the one of the address. */
export interface PlaceCells extends ThreePlaceCells {
  adresse: string;
}

/** Where a person works, as the file says. */
export interface PlaceRead {
  street?: string;
  postcode?: string;
  communeCode: string;
  commune: string;
}

/** An address in one cell, taken apart. */
interface SplitAddress {
  street: string;
  clues: PlaceClues;
  /** Whether the commune was found without a postcode before it. */
  guessed: boolean;
}

/** More clues than one department has: kept as they are met, since most lines share theirs with others. */
const mostKept = 5_000;

/** The cell that each correction is told on, and how; undefined for what is found without doubt. */
const notes: Readonly<Record<PlaceCorrection, readonly [keyof PlaceCells, WarningCode] | undefined>> = {
  ...correctionNotes,
  'name-missing': ['commune', 'commune-deduced'],
  'postcode-missing': undefined,
};

const tail = /(?<!\d)(\d{2} ?\d{3}|\d{4})(?!\d)[\s,;–-]*(?=\p{L})/gu;
const trimEnds = (text: string): string => text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');

/** Reads where people of one Caf's files work. It keeps what clues lead to, from one line to the next. */
export class PlaceReader {
  readonly #caf: Caf;
  readonly #communes: CommuneIndex;
  readonly #kept = new Map<string, PlaceResolution>();

  constructor(caf: Caf, communes: CommuneIndex) {
    this.#caf = caf;
    this.#communes = communes;
  }

  /**
   * The street and the commune of a line; undefined, with a fault told, when no single commune is meant. Where the file
   * has no columns of its own for the commune, as S4 asks for none, it is looked for at the end of the address.
   */
  read(cells: PlaceCells, note: NoteCell): PlaceRead | undefined {
    const apart = cells.code_postal !== '' || cells.commune !== '' || cells.code_insee !== '';
    const split = this.#split(cells.adresse, apart);
    if (!apart && !split) {
      note('adresse', cells.adresse === '' ? 'address-missing' : 'commune-missing', cells.adresse);
      return undefined;
    }
    const clues: PlaceClues = apart
      ? { postcode: cells.code_postal, name: cells.commune, inseeCode: cells.code_insee }
      : (split?.clues ?? {});
    const found = this.#resolve(clues);
    if (!('commune' in found)) {
      const column = apart ? 'commune' : 'adresse';
      if (found.outcome === 'unknown') note(column, 'commune-unknown', cells[column]);
      else {
        const names = found.candidates.slice(0, 5).map(({ name, code }) => `${name} (${code})`);
        const facts = `Communes possibles : ${names.join(', ')}.`;
        note(column, 'commune-ambiguous', cells[column], undefined, facts);
      }
      return undefined;
    }
    const { commune, postcode } = found;
    const street = this.#street(cells.adresse, apart, split, commune.code);
    const whole = [street, postcode, commune.name].filter((part) => part).join(' ');
    this.#noteCorrections(found, cells, apart ? undefined : whole, note);
    if (!apart && split?.guessed) note('adresse', 'address-split', cells.adresse, commune.name);
    if (cafOfDepartment(commune.department)?.code !== this.#caf.code) {
      const facts = `Département : ${commune.department}.`;
      note(apart ? 'commune' : 'adresse', 'outside-department', commune.name, undefined, facts);
    }
    return {
      ...(street !== '' && { street }),
      ...(postcode && { postcode }),
      communeCode: commune.code,
      commune: commune.name,
    };
  }

  /** The street alone: without the commune that the address repeats after it. */
  #street(address: string, apart: boolean, split: SplitAddress | undefined, communeCode: string): string {
    let street = address;
    if (split && !apart) street = split.street;
    else if (split && !split.guessed) {
      const repeated = this.#resolve(split.clues);
      if ('commune' in repeated && repeated.commune.code === communeCode) street = split.street;
    }
    return tidyCapitals(trimEnds(street).replaceAll("'", '’'), 'street');
  }

  /** @param whole The address as it should be, when all of it is in one cell. */
  #noteCorrections(
    found: PlaceResolution,
    cells: PlaceCells,
    whole: string | undefined,
    note: NoteCell,
  ): void {
    if (found.outcome !== 'corrected') return;
    const kept = { code_postal: found.postcode, commune: found.commune.name, code_insee: found.commune.code };
    for (const correction of found.corrections) {
      const [column, code] = notes[correction] ?? [];
      if (!column || !code || column === 'adresse') continue;
      // An INSEE code alone names the commune without doubt.
      if (correction === 'name-missing' && found.corrections.every((one) => !one.startsWith('code-')))
        continue;
      if (whole !== undefined) note('adresse', code, cells.adresse, whole);
      else if (kept[column] === undefined) note(column, 'postcode-dropped', cells[column], '');
      else note(column, code, cells[column], kept[column]);
      if (correction === 'swapped') note('code_postal', code, cells.code_postal, found.postcode);
    }
  }

  #resolve(clues: PlaceClues): PlaceResolution {
    const key = `${clues.postcode ?? ''}|${clues.name ?? ''}|${clues.inseeCode ?? ''}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const found = resolveCommune(this.#communes, clues, this.#caf.code);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, found);
    return found;
  }

  /** « 12 rue de la Gare 26400 Crest », « 12 rue de la Gare, Crest » in two; undefined where no commune is seen. */
  #split(address: string, apart: boolean): SplitAddress | undefined {
    const numbered = /\d{4}|\d{2} \d{3}/.test(address);
    if (address === '' || (apart && !numbered)) return undefined;
    const matches = numbered ? [...address.matchAll(tail)].reverse() : [];
    for (const match of matches) {
      const digits = (match[1] ?? '').replace(' ', '');
      const [name = ''] = address.slice(match.index + match[0].length).split(/[,;(\n]| - /, 1);
      const clues = { postcode: digits, name: name.replace(/\s+france$/i, '').trim() };
      if (this.#isPostcode(digits, clues)) {
        return { street: trimEnds(address.slice(0, match.index)), clues, guessed: false };
      }
    }
    const turned = this.#splitTurned(address);
    if (turned || apart) return turned;
    const parts = address.split(/\s*[,;\n]\s*|\s+[–-]\s+/).filter((part) => part !== '');
    const name = parts.at(-1) ?? '';
    if (/\d/.test(name) || !this.#isCommuneHere(name)) return undefined;
    return { street: trimEnds(address.slice(0, address.lastIndexOf(name))), clues: { name }, guessed: true };
  }

  /** « 12 rue de la Gare Crest 26400 »: the postcode after the name, which must be of a commune that it serves. */
  #splitTurned(address: string): SplitAddress | undefined {
    const [, before = '', postcode = ''] = /^(.*?)[\s,;(–-]*(\d{5})\)?$/su.exec(address) ?? [];
    const served = new Set(this.#communes.byPostcode.get(postcode)?.map(({ name }) => foldPlaceName(name)));
    if (served.size === 0) return undefined;
    for (const { index } of [{ index: 0 }, ...before.matchAll(/(?<=[\s,;–-])(?=\p{L})/gu)]) {
      const name = before.slice(index);
      if (!served.has(foldPlaceName(name))) continue;
      return { street: trimEnds(before.slice(0, index)), clues: { name, postcode }, guessed: false };
    }
    return undefined;
  }

  /** Five digits before a name are a postcode; four, which may be a year, only those of a commune of that name. */
  #isPostcode(digits: string, { name }: PlaceClues): boolean {
    if (digits.length === 5)
      return (
        this.#communes.byPostcode.has(digits) || /cedex/i.test(name ?? '') || this.#isCommuneHere(name ?? '')
      );
    const served = this.#communes.byPostcode.get(`0${digits}`);
    if (!served) return false;
    const folded = foldPlaceName(name ?? '');
    return served.some((commune) => foldPlaceName(commune.name) === folded);
  }

  #isCommuneHere(name: string): boolean {
    const bearers = this.#communes.byName.get(foldPlaceName(name)) ?? [];
    return bearers.some(({ commune }) => cafOfDepartment(commune.department)?.code === this.#caf.code);
  }
}
