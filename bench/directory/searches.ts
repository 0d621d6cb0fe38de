import type { SearchQuery } from '../../domain/directory/search-establishments.ts';
import { radii } from '../../domain/directory/search-establishments.ts';
import type { Position } from '../../domain/establishment/position.ts';
import type { Centres } from '../../domain/territory/centres.ts';
import type { CommuneIndex } from '../../domain/territory/communes.ts';
import { chanceOf } from '../../tests/builders/chance.ts';
import { drawCommune, somewhereIn } from './make-france.ts';

export type BenchSearch = SearchQuery & { position: Position };

/** Searches as families make them: where people live, over the radii in turn; half of them narrowed, a quarter by places. */
export function makeSearches(communes: CommuneIndex, centres: Centres, count: number): BenchSearch[] {
  const draw = chanceOf(1_000).next;
  const commune = drawCommune(communes);
  return Array.from({ length: count }, (_, index) => {
    const at = somewhereIn(commune(draw), centres, draw);
    const position = { latitude: round(at.latitude), longitude: round(at.longitude) };
    const search: BenchSearch = { position, radius: radii[index % radii.length] ?? 1, types: [] };
    const kind = Math.floor(index / radii.length) % 4;
    if (kind === 1) return { ...search, types: ['EAJE', 'MAM'], handicap: draw() < 0.3 || undefined };
    if (kind === 2)
      return { ...search, types: ['EAJE'], places: { age: '1-2', days: ['monday', 'tuesday'] } };
    return search;
  });
}

/** Three decimals, as a browser sends them. */
const round = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;

/** A search as the address of the API tells it. */
export function queryOf({ position, radius, types, handicap, places }: BenchSearch): Record<string, string> {
  return {
    lat: String(position.latitude),
    lon: String(position.longitude),
    radius: String(radius),
    ...(types.length > 0 && { types: types.join(',') }),
    ...(handicap && { handicap: 'true' }),
    ...(places?.age && { age: places.age }),
    ...(places && places.days.length > 0 && { days: places.days.join(',') }),
  };
}
