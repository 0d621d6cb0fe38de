import type { ConnectionList } from '../../../contract/caf-connections.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';

export type PersonSummary = ConnectionList['people'][number];

/** One person as an agent of one provider. */
export interface ConnectionRow {
  key: string;
  person: PersonSummary;
  convention: PersonSummary['conventions'][number];
}

/** What the list may be narrowed to, by the word of its address. */
export const views = ['toutes', 'a-regarder', 'dormants'] as const;
export type View = (typeof views)[number];

const letsThrough: Record<View, (person: PersonSummary) => boolean> = {
  toutes: () => true,
  'a-regarder': ({ suspicions }) => suspicions.length > 0,
  dormants: ({ dormancy }) => dormancy !== undefined,
};

/** Those of a view whose name or provider holds every word sought. */
export function rowsOf(people: readonly PersonSummary[], view: View, sought = ''): ConnectionRow[] {
  const words = foldPlaceName(sought).split(' ');
  const rows = people
    .filter(letsThrough[view])
    .flatMap((person) =>
      person.conventions
        .map((convention) => ({ key: `${person.accountId} ${convention.id}`, person, convention }))
        .filter((row) => words.every((word) => textOf(row).includes(word))),
    );
  // By provider, then by person: the provider of whoever deserves a look first comes first.
  return [...Map.groupBy(rows, ({ convention }) => convention.providerName).values()].flat();
}

const textOf = ({ person, convention }: ConnectionRow): string =>
  foldPlaceName(`${person.firstName} ${person.lastName} ${convention.providerName} ${person.accountId}`);
