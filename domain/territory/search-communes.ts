import type { Commune, CommuneIndex, CommuneName } from './communes.ts';
import { foldPlaceName } from './fold-place-name.ts';

/** A commune found, and the former name that matched when it was not its own. */
export interface CommuneMatch {
  commune: Commune;
  knownAs?: string;
}

/** « 15ème » of a district, whose name says « 15e ». */
const ordinal = /\b(\d{1,2}) ?i?eme\b/;

interface Options {
  /** At most this many results; 10 by default. */
  limit?: number;
  /** Only communes of this department, `26`. */
  department?: string;
}

/** How well a name answers what was typed: 0 is best, undefined is not at all. */
function rankOfName(
  { folded, joined, former }: CommuneName,
  typed: string,
  typedJoined: string,
): number | undefined {
  if (joined === typedJoined) return former ? 2 : 0;
  if (joined.startsWith(typedJoined)) return former ? 4 : 1;
  if (folded.includes(` ${typed}`)) return former ? 5 : 3;
  return undefined;
}

/** How well a commune answers digits: the postcode itself, the code itself, then their beginnings. */
function rankOfDigits({ code, postcodes }: Commune, digits: string): number | undefined {
  if (postcodes.includes(digits)) return 0;
  if (code === digits) return 1;
  if (postcodes.some((postcode) => postcode.startsWith(digits))) return 2;
  return code.startsWith(digits) ? 3 : undefined;
}

/**
 * Communes that answer what a person is typing, best first: by the beginning of the name or of one of its words, by
 * postcode, by INSEE code, or by postcode and name together (« 26000 Val »). Accents, case, hyphens, apostrophes and
 * `St` for « Saint » make no difference. Exact names come first, then the most populated. Digits alone count from two
 * on; a blank text finds nothing. A few milliseconds over all communes.
 */
export function searchCommunes(index: CommuneIndex, text: string, options: Options = {}): CommuneMatch[] {
  const { limit = 10, department } = options;
  const [, digits, words = ''] = /^\s*(?:(\d[\dab]\d{0,3})(?![\da-z]))?(.*)$/is.exec(text) ?? [];
  const folded = foldPlaceName(words).replace(ordinal, '$1e');
  const typed = /[a-z]/.test(folded) ? folded : '';
  if (!digits && !typed) return [];
  const typedJoined = typed.replaceAll(' ', '');
  const code = digits?.toUpperCase();
  const formerly = index.byFormerCode.get(code ?? '');

  const best = new Map<Commune, CommuneMatch & { rank: number }>();
  for (const entry of index.names) {
    const { commune, name, former } = entry;
    if (department && commune.department !== department) continue;
    const byDigits = code ? (commune === formerly ? 1 : rankOfDigits(commune, code)) : 0;
    const byName = typed ? rankOfName(entry, typed, typedJoined) : former ? undefined : 0;
    if (byDigits === undefined || byName === undefined) continue;
    const rank = byDigits * 10 + byName;
    if (rank >= (best.get(commune)?.rank ?? Number.POSITIVE_INFINITY)) continue;
    best.set(commune, { commune, rank, ...(former && { knownAs: name }) });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.commune.population - a.commune.population ||
        (a.commune.code < b.commune.code ? -1 : 1),
    )
    .slice(0, Math.max(0, limit))
    .map(({ commune, knownAs }) => (knownAs ? { commune, knownAs } : { commune }));
}
