import type * as z from 'zod';
import type { searchEstablishments } from '../../../contract/search.ts';
import type { Cursor } from '../../../domain/directory/nearest.ts';
import type { AskedPlace } from '../../../domain/directory/search-centre.ts';
import type { SearchQuery } from '../../../domain/directory/search-establishments.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, type Result, refused } from '../../../domain/result.ts';

/** What an address of the search asks for. */
export function searchQueryOf(
  query: z.output<typeof searchEstablishments.query>,
): Result<SearchQuery, Problem> {
  const { radius, types = [], age, days, care, from, handicap, avip } = query;
  const where = placeOf(query);
  if (!where.ok) return where;
  const withPlaces = [age, days, care, from].some((one) => one !== undefined);
  return done({
    ...where.value,
    radius,
    types,
    handicap,
    avip,
    places: withPlaces ? { on: from, age, care, days: days ?? [] } : undefined,
    after: query.after === undefined ? undefined : cursorOf(query.after),
  });
}

interface PlaceInQuery {
  lat?: number | undefined;
  lon?: number | undefined;
  commune?: string | undefined;
  postcode?: string | undefined;
}

/** Where an address of a search asks for: a position has both its parts. */
export function placeOf({ lat, lon, commune, postcode }: PlaceInQuery): Result<AskedPlace, Problem> {
  if ((lat === undefined) !== (lon === undefined)) {
    const path = lat === undefined ? 'lat' : 'lon';
    return refused({ code: 'invalid-request', errors: [{ path, message: 'position-incomplete' }] });
  }
  const position = lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : undefined;
  return done({ position, commune, postcode });
}

export const cursorText = ({ metres, id }: Cursor): string => `${metres}_${id}`;

export function cursorOf(text: string): Cursor {
  const cut = text.indexOf('_');
  return { metres: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
}
