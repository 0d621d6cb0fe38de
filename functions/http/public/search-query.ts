import type * as z from 'zod';
import type { searchEstablishments } from '../../../contract/search.ts';
import type { SearchQuery } from '../../../domain/directory/search-establishments.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, type Result } from '../../../domain/result.ts';
import { cursorOf, placeOf } from './search-place.ts';

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
