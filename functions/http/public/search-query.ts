import type * as z from 'zod';
import type { searchEstablishments } from '../../../contract/search.ts';
import type { Cursor } from '../../../domain/directory/nearest.ts';
import type { SearchQuery } from '../../../domain/directory/search-establishments.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, type Result, refused } from '../../../domain/result.ts';

/** What an address of the search asks for. */
export function searchQueryOf(
  query: z.output<typeof searchEstablishments.query>,
): Result<SearchQuery, Problem> {
  const { lat, lon, commune, postcode, radius, types = [], age, days, care, from, handicap, avip } = query;
  if ((lat === undefined) !== (lon === undefined)) {
    const path = lat === undefined ? 'lat' : 'lon';
    return refused({ code: 'invalid-request', errors: [{ path, message: 'position-incomplete' }] });
  }
  const withPlaces = [age, days, care, from].some((one) => one !== undefined);
  return done({
    position: lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : undefined,
    commune,
    postcode,
    radius,
    types,
    handicap,
    avip,
    places: withPlaces ? { on: from, age, care, days: days ?? [] } : undefined,
    after: query.after === undefined ? undefined : cursorOf(query.after),
  });
}

export const cursorText = ({ metres, id }: Cursor): string => `${metres}_${id}`;

function cursorOf(text: string): Cursor {
  const cut = text.indexOf('_');
  return { metres: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
}
