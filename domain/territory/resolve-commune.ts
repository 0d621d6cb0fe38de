import { departmentOfPostcode } from '../caf/cafs.ts';
import type { Commune, CommuneIndex } from './communes.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { isOneSlipAway } from './one-slip-away.ts';

/** What a file or a form says of a place; any of it may be absent, wrong, or in the wrong field. */
export interface PlaceClues {
  postcode?: string;
  name?: string;
  inseeCode?: string;
}

/** How the commune found differs from the clues given. `zero`: a leading zero that a spreadsheet took away. */
export type PlaceCorrection =
  | 'swapped'
  | `code-${'missing' | 'zero' | 'unknown' | 'former' | 'inconsistent'}`
  | `name-${'missing' | 'former' | 'corrected'}`
  | `postcode-${'missing' | 'zero' | 'corrected'}`;

interface Found {
  commune: Commune;
  /** The postcode given where it is one of the commune's, else the commune's only one, else absent. */
  postcode?: string;
}

export type PlaceResolution =
  | ({ outcome: 'exact' } & Found)
  | ({ outcome: 'corrected'; corrections: PlaceCorrection[] } & Found)
  /** Several communes answer the clues equally well. */
  | { outcome: 'ambiguous'; candidates: readonly Commune[] }
  | { outcome: 'unknown' };

/** Clues cleaned, in their own fields; empty where nothing usable was given. */
interface Clues {
  postcode: string;
  postcodeGiven: boolean;
  /** Folded. */
  name: string;
  code: string;
  swapped: boolean;
  zeros: PlaceCorrection[];
}

const districtCode = /^(751\d\d|6938\d|132\d\d)$/;
const districtName = /^(paris|lyon|marseille)( \d{1,2} ?(er|eme|e)?)?( arrondissement)?$/;
const digitsOfPostcode = /(?<!\d)\d{4,5}(?!\d)/;

/** The folded name without what post offices add: « VALENCE CEDEX 9 » → `valence`, « Lyon 3e » → `lyon`. */
const townOf = (name: string): string =>
  foldPlaceName(name)
    .replace(/ ?\bcedex\b.*$/, '')
    .replace(districtName, '$1');

function readClues({ postcode = '', name = '', inseeCode = '' }: PlaceClues): Clues {
  const zeros: PlaceCorrection[] = [];
  const fiveDigits = (text: string, correction: PlaceCorrection) => {
    if (/^\d{4}$/.test(text)) zeros.push(correction);
    return text.replace(/^(?=\d{4}$)/, '0');
  };
  const code = fiveDigits(inseeCode.replace(/\s/g, '').toUpperCase(), 'code-zero');

  const lettersInName = /\p{L}/u.test(name);
  const swapped = digitsOfPostcode.test(name) || (!lettersInName && /\p{L}{2}/u.test(postcode));
  const digits = [postcode.replace(/\s/g, ''), swapped ? name : '']
    .map((text) => digitsOfPostcode.exec(text)?.[0])
    .find((found) => found);
  const letters = [name, swapped ? postcode : ''].map((text) => text.replace(digitsOfPostcode, ''));
  return {
    postcode: fiveDigits(digits ?? '', 'postcode-zero'),
    postcodeGiven: digits !== undefined || (!swapped && postcode.trim() !== ''),
    name: townOf(letters.find((text) => /\p{L}/u.test(text)) ?? ''),
    code,
    swapped,
    zeros,
  };
}

/** Those of one department, or all of them when that leaves none. */
function near(communes: readonly Commune[], department: string | undefined): readonly Commune[] {
  const kept = communes.filter((commune) => commune.department === department);
  return kept.length > 0 ? kept : communes;
}

/** Whether what was written is the commune's name cut short (« Romans ») or mistyped by one slip. */
function isNearly(written: string, commune: Commune): boolean {
  const name = foldPlaceName(commune.name);
  return written !== '' && (name.startsWith(`${written} `) || isOneSlipAway(written, name));
}

/** The communes the clues point to: one if they agree or if most of them do, several if they contradict each other. */
function candidatesOf(index: CommuneIndex, clues: Clues, department: string | undefined): readonly Commune[] {
  const { name, postcode, code } = clues;
  const coded = index.byCode.get(code) ?? index.byFormerCode.get(code);
  const bearers = index.byName.get(name) ?? [];
  if (coded && (name === '' || bearers.some(({ commune }) => commune === coded))) return [coded];

  const named = [...new Set(bearers.map(({ commune }) => commune))];
  const served = index.byPostcode.get(postcode) ?? [];
  const agreed = named.filter((commune) => served.includes(commune));
  if (agreed.length > 0) return agreed;
  if (coded && served.includes(coded)) return [coded];

  const almost = (coded ? [coded, ...served] : served).filter((commune) => isNearly(name, commune));
  if (almost.length > 0) return almost;

  // The postcode of a large office (Cedex) serves no commune of its own: it still tells the department.
  const postal = departmentOfPostcode(postcode);
  const likely = named.length > 0 ? near(named, postal ?? department) : served;
  const contradicted =
    named.length > 0 && served.length > 0 && likely.every((commune) => commune.department !== postal);
  const all = [...(coded ? [coded] : []), ...likely, ...(contradicted ? served : [])];
  return coded || contradicted ? near(all, department) : all;
}

function correctionsOf(index: CommuneIndex, clues: Clues, { commune, postcode }: Found): PlaceCorrection[] {
  const corrections: PlaceCorrection[] = clues.swapped ? ['swapped', ...clues.zeros] : [...clues.zeros];
  const { code, name } = clues;

  if (code === '') corrections.push('code-missing');
  else if (code !== commune.code) {
    const former = index.byFormerCode.get(code);
    if (!former && !index.byCode.has(code)) corrections.push('code-unknown');
    else if (former !== commune) corrections.push('code-inconsistent');
    else if (!districtCode.test(code)) corrections.push('code-former');
  }

  const names = index.byName.get(name)?.filter((entry) => entry.commune === commune) ?? [];
  if (name === '') corrections.push('name-missing');
  else if (names.length === 0) corrections.push('name-corrected');
  else if (names.every(({ former }) => former)) corrections.push('name-former');

  if (!clues.postcodeGiven) corrections.push('postcode-missing');
  else if (clues.postcode !== postcode) corrections.push('postcode-corrected');
  return corrections;
}

/**
 * The commune that a postcode, a name and an INSEE code speak of, when they disagree or some are missing: two that
 * agree win over the third. A name in the wrong field, a former name or code, a name cut short or one slip away, a
 * Cedex and the districts of Paris, Lyon and Marseille are understood. `department` breaks ties between communes of
 * the same name. Every difference with what was given is in `corrections`.
 */
export function resolveCommune(index: CommuneIndex, given: PlaceClues, department?: string): PlaceResolution {
  const clues = readClues(given);
  const candidates = candidatesOf(index, clues, department);
  const [commune, ...others] = candidates;
  if (!commune) return { outcome: 'unknown' };
  if (others.length > 0) return { outcome: 'ambiguous', candidates };

  const only = commune.postcodes.length === 1 ? commune.postcodes[0] : undefined;
  const postcode = commune.postcodes.includes(clues.postcode) ? clues.postcode : only;
  const found: Found = { commune, ...(postcode && { postcode }) };
  const corrections = correctionsOf(index, clues, found);
  return corrections.length === 0
    ? { outcome: 'exact', ...found }
    : { outcome: 'corrected', corrections, ...found };
}
