import type { searchPlaces } from '../../../contract/search.ts';
import { call } from '../../api/client.ts';
import { publicRoute } from '../../api/route.ts';
import type { Found } from '../../design/combobox.tsx';
import { pointIn, type Search } from './search-address.ts';

/** An answer of the search box, and where it leads. */
export type FoundPlace = Found & { place: Search };

const places = publicRoute<typeof searchPlaces>('GET', '/api/public/places');

/** Communes, postcodes and addresses that answer what is being typed, best first. */
export async function findPlaces(typed: string, signal?: AbortSignal): Promise<FoundPlace[]> {
  const found = (await call(places, { query: { q: typed } }, { signal })).places;
  return found.flatMap((one): FoundPlace[] => {
    if (one.kind === 'postcode' && one.postcode) {
      const detail = 'code postal';
      return [
        { id: `code-${one.postcode}`, label: one.label, detail, place: { 'code-postal': one.postcode } },
      ];
    }
    if (one.kind === 'commune' && one.communeCode) {
      const [, name = one.label, detail] = /^(.+) \(([^()]+)\)$/u.exec(one.label) ?? [];
      return [{ id: one.communeCode, label: name, detail, place: { commune: one.communeCode, nom: name } }];
    }
    const point = pointIn(`${one.latitude},${one.longitude}`);
    if (!point) return [];
    const autour = `${point.latitude},${point.longitude}`;
    return [{ id: `${autour} ${one.label}`, label: one.label, place: { autour, nom: one.label } }];
  });
}

/** The place as an answer already given, for the box of the results page. */
export function foundAt(search: Search): FoundPlace | null {
  const { commune, autour, nom } = search;
  const postcode = search['code-postal'];
  if (postcode) return { id: `code-${postcode}`, label: postcode, place: { 'code-postal': postcode } };
  if (commune) return { id: commune, label: nom ?? commune, place: { commune, nom } };
  return autour && nom ? { id: `${autour} ${nom}`, label: nom, place: { autour, nom } } : null;
}
