import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import type { Centres } from '../territory/centres.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { type Cursor, type Layer, type Near, nearest } from './nearest.ts';
import { type AskedPlace, centreOf, type SearchCentre, touchedBy } from './search-centre.ts';

/** Results of a page. */
export const pageLength = 20;

/** A search around a place: a position, a commune or a postcode says where. */
export interface AroundQuery extends AskedPlace {
  /** Kilometres. */
  radius: number;
  after?: Cursor | undefined;
}

export interface AroundDeps {
  centres: () => Promise<Centres>;
  communes: () => Promise<CommuneIndex>;
}

export interface FoundAround<L extends Layer> {
  centre: SearchCentre;
  total: number;
  /** One page of them, nearest first. */
  found: Near<L>[];
  /** What was searched. */
  layers: L[];
  next?: Cursor;
}

/**
 * What lies around a place, nearest first, over the borders of departments: what every public search does, whatever it
 * searches (PUB-11).
 * @param layersOf what there is to search of some departments.
 * @param deepest how far into one search its pages go.
 */
export async function searchAround<L extends Layer>(
  deps: AroundDeps,
  query: AroundQuery,
  layersOf: (cafCodes: readonly string[]) => Promise<L[]>,
  deepest: number,
): Promise<Result<FoundAround<L>, Problem>> {
  const where = await centreOf(deps, query);
  if (!where.ok) return where;
  const centre = where.value;
  const radius = query.radius * 1000;
  const layers = await layersOf(touchedBy(await deps.centres(), centre, radius));
  const { found, before, total } = nearest(layers, { centre, radius, after: query.after, limit: pageLength });
  const page = found.slice(0, Math.max(0, deepest - before));
  const last = page.at(-1);
  return done({
    centre,
    total,
    found: page,
    layers,
    ...(last &&
      before + page.length < Math.min(total, deepest) && { next: { metres: last.metres, id: last.id } }),
  });
}
