import { type Cursor, nearest } from '../directory/nearest.ts';
import { centreOf, type SearchCentre, touchedBy } from '../directory/search-centre.ts';
import type { Position } from '../establishment/position.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import type { Centres } from '../territory/centres.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { type ChildminderIndex, layerOfPeople } from './childminder-index.ts';
import type { PublishedChildminder } from './published.ts';

/** Childminders of a page. */
const pageLength = 20;
/** How far into one search its pages go: nobody gets a list in bulk (RGT-03). */
const deepest = 200;

export interface ChildminderQuery {
  /** One of the three says where. */
  position?: Position | undefined;
  commune?: string | undefined;
  postcode?: string | undefined;
  /** Kilometres. */
  radius: number;
  place?: PublishedChildminder['place'] | undefined;
  after?: Cursor | undefined;
}

export interface ChildminderSearch {
  centre: SearchCentre;
  total: number;
  childminders: (PublishedChildminder & { cafCode: string; distance: number })[];
  sources: { cafCode: string; councilName: string; receivedOn: string }[];
  next?: Cursor;
}

export interface ChildminderSearchDeps {
  childminders: ChildminderIndex;
  centres: () => Promise<Centres>;
  communes: () => Promise<CommuneIndex>;
  now: () => Date;
}

/**
 * Childminders around a place, nearest first, over the borders of departments (PUB-11): never without a place, never by
 * name (RGT-03). Whose agrément has ended is found no more.
 */
export async function searchChildminders(
  deps: ChildminderSearchDeps,
  query: ChildminderQuery,
): Promise<Result<ChildminderSearch, Problem>> {
  const where = await centreOf(deps, query);
  if (!where.ok) return where;
  const centre = where.value;
  const radius = query.radius * 1000;
  const today = parisDay(deps.now());
  const touched = touchedBy(await deps.centres(), centre, radius);
  const shards = await Promise.all(
    touched.map(async (cafCode) => ({ cafCode, shard: await deps.childminders.shardOf(cafCode) })),
  );
  const layers = shards.flatMap(({ cafCode, shard }) =>
    shard ? [layerOfPeople(shard, cafCode, { place: query.place, today })] : [],
  );
  const { found, before, total } = nearest(layers, { centre, radius, after: query.after, limit: pageLength });
  const page = found.slice(0, Math.max(0, deepest - before));
  const last = page.at(-1);
  return done({
    centre,
    total,
    childminders: page.flatMap(({ layer, place, metres }) => {
      const person = layer.shard.people[place];
      return person ? [{ ...person, cafCode: layer.cafCode, distance: metres }] : [];
    }),
    sources: layers.flatMap(({ cafCode, shard }) => shard.sources.map((source) => ({ cafCode, ...source }))),
    ...(last &&
      before + page.length < Math.min(total, deepest) && { next: { metres: last.metres, id: last.id } }),
  });
}
