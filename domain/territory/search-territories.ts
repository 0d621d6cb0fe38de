import type { Commune, CommuneIndex } from './communes.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { searchCommunes } from './search-communes.ts';
import { type Territory, type TerritoryIndex, type TerritoryKind, territoryKinds } from './territories.ts';

/** A group of communes found, with those of its communes that may be added. */
export interface TerritoryMatch {
  kind: TerritoryKind;
  code: string;
  name: string;
  communes: readonly Commune[];
  /** How many of its communes are left out, being of another department than the one asked for. */
  elsewhere: number;
}

interface Options {
  /** Only communes of this department, `26`. */
  department?: string;
  /** At most this many groups; 6 by default. */
  limit?: number;
}

/** How people shorten what their community of communes is. */
const shortForms: readonly [RegExp, string][] = [
  [/^(cc|comcom)\b/, 'communaute de communes'],
  [/^(ca|agglo|agglomeration)\b/, 'communaute d agglomeration'],
  [/^cu\b/, 'communaute urbaine'],
  [/^canton( de| du| des| d)?\b/, ''],
  [/^arrondissement( de| du| des| d)?\b/, ''],
];

/** « Canton de Valence » asks for the cantons before the arrondissement that bears the very name. */
const askedKind = (folded: string): TerritoryKind | undefined =>
  (['canton', 'arrondissement'] as const).find((kind) => folded.startsWith(`${kind} `));

/** Words that join the others and tell nothing. */
const joining = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a']);

/** How well a name answers: 0 it is the name, 1 it begins so or holds those words in order, 2 it holds each of them. */
function rankOf({ folded }: Territory, typed: string, words: readonly string[]): number | undefined {
  if (folded === typed) return 0;
  if (` ${folded}`.includes(` ${typed}`)) return 1;
  const named = folded.split(' ');
  return words.length > 0 && words.every((word) => named.some((one) => one.startsWith(word))) ? 2 : undefined;
}

/**
 * Groups of communes that answer what a person is typing, best first: by name, whole or by the beginnings of its words
 * (« cc val drome »), then those of the commune that bears that very name (« Crest »). With a department, a group keeps
 * only its communes there, and one that has none is left out. A kind named first (« canton de Crest ») comes first. A few milliseconds over all groups.
 */
export function searchTerritories(
  communes: CommuneIndex,
  territories: TerritoryIndex,
  text: string,
  { department, limit = 6 }: Options = {},
): TerritoryMatch[] {
  const folded = foldPlaceName(text);
  const typed = shortForms.reduce((name, [short, long]) => name.replace(short, long), folded).trim();
  if (!/[a-z]{2}/.test(typed)) return [];
  const asked = askedKind(folded);
  const words = typed.split(' ').filter((word) => !joining.has(word));

  const ranks = new Map<Territory, number>();
  const [first] = searchCommunes(communes, text, { limit: 1, department });
  if (first && foldPlaceName(first.commune.name) === folded) {
    for (const territory of territories.ofCommune.get(first.commune.code) ?? []) ranks.set(territory, 1.5);
  }
  for (const territory of territories.all) {
    const rank = rankOf(territory, typed, words);
    if (rank !== undefined) ranks.set(territory, Math.min(rank, ranks.get(territory) ?? rank));
  }
  return [...ranks]
    .flatMap(([territory, rank]) => {
      const members = territory.members.flatMap((code) => communes.byCode.get(code) ?? []);
      const kept = department ? members.filter((one) => one.department === department) : members;
      const people = kept.reduce((sum, { population }) => sum + population, 0);
      const { kind, code, name } = territory;
      const match = { kind, code, name, communes: kept, elsewhere: members.length - kept.length };
      return kept.length === 0 ? [] : [{ match, rank, people }];
    })
    .sort(
      (a, b) =>
        Number(b.match.kind === asked) - Number(a.match.kind === asked) ||
        a.rank - b.rank ||
        territoryKinds.indexOf(a.match.kind) - territoryKinds.indexOf(b.match.kind) ||
        b.people - a.people,
    )
    .slice(0, Math.max(0, limit))
    .map(({ match }) => match);
}
