import { searchTerritories } from '../../contract/territory.ts';
import type { TerritoryKind } from '../../domain/territory/territories.ts';
import { call } from '../api/client.ts';
import type { Found } from '../design/combobox.tsx';
import { formatCount } from '../design/format.ts';

/** A commune as it is gathered: its INSEE code, and its name to show. */
export type GatheredCommune = { code: string; name: string };

/** An answer of the search: one commune, or a whole group of them. */
export type FoundPlace = Found & {
  communes: readonly GatheredCommune[];
  /** How many communes of the group are of another department, and so are not added. */
  elsewhere: number;
  /** What the group is; a commune alone is none. */
  kind?: TerritoryKind;
};

const kindWords: Record<Exclude<TerritoryKind, 'epci'>, string> = {
  canton: 'Canton',
  arrondissement: 'Arrondissement',
};

/** « de Crest », « d’Apt », « du Havre », « des Sables-d’Olonne ». */
function ofPlace(name: string): string {
  const article = /^(?:Le|Les) /u.exec(name)?.[0];
  if (article) return `${article === 'Le ' ? 'du' : 'des'} ${name.slice(article.length)}`;
  return /^[AEIOUYÀÂÉÈÊÎÔŒ]/u.test(name) ? `d’${name}` : `de ${name}`;
}

/** Communes that answer what is being typed, best first, then the groups that may be added whole. */
export async function searchPlaces(
  typed: string,
  department: string | undefined,
  signal?: AbortSignal,
): Promise<FoundPlace[]> {
  const { communes, territories } = await call(
    searchTerritories,
    { query: { q: typed, department } },
    { signal },
  );
  return [
    ...communes.map(
      ({ code, name, postcodes }): FoundPlace => ({
        id: code,
        label: name,
        detail: postcodes.length > 3 ? `${postcodes.slice(0, 3).join(', ')}…` : postcodes.join(', '),
        communes: [{ code, name }],
        elsewhere: 0,
      }),
    ),
    ...territories.map(
      ({ kind, code, name, communes: members, elsewhere }): FoundPlace => ({
        id: `${kind}-${code}`,
        label: kind === 'epci' ? name : `${kindWords[kind]} ${ofPlace(name)}`,
        detail: `${kind === 'epci' ? 'Intercommunalité' : 'En entier'} · ajouter ${formatCount(members.length, 'commune')}`,
        communes: members,
        elsewhere,
        kind,
      }),
    ),
  ];
}

/**
 * The codes in a pasted text, whatever stands between them; none when it holds words or figures that are no codes
 * alone. A spreadsheet takes the zero away that begins the codes of nine departments: it is put back.
 */
export function codesIn(text: string): string[] {
  const found = text.toUpperCase().match(/(?<![\dA-Z])(?:\d{4,5}|2[AB]\d{3})(?![\dA-Z])/gu) ?? [];
  return [...new Set(found.map((code) => code.padStart(5, '0')))];
}
