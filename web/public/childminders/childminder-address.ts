import { pointIn, readSearch, type Search, usualRadius } from '../search/search-address.ts';

/** Where care is given: at the childminder's own home, or in a house that several share. */
export const whereNames = { domicile: 'home', mam: 'mam' } as const;
export type WhereName = keyof typeof whereNames;

/** A search for childminders, as its address says it: a place and a radius, and never anybody's name (RGT-03). */
export type ChildminderSearch = Pick<
  Search,
  'commune' | 'code-postal' | 'autour' | 'nom' | 'rayon' | 'vue'
> & { chez?: WhereName };

/** Reads the address; whatever else it says is left out. */
export function readChildminderSearch(said: Record<string, unknown>): ChildminderSearch {
  const { types, age, jours, accueil, handicap, avip, 'a-partir-du': _, ...kept } = readSearch(said);
  const chez = String(said.chez ?? '');
  return { ...kept, ...((chez === 'domicile' || chez === 'mam') && { chez }) };
}

/** The search as the operation is asked it. */
export function childminderQuery(search: ChildminderSearch) {
  const point = pointIn(search.autour);
  return {
    commune: search.commune,
    postcode: search['code-postal'],
    lat: point && String(point.latitude),
    lon: point && String(point.longitude),
    radius: String(search.rayon ?? usualRadius),
    place: search.chez && whereNames[search.chez],
  };
}
