import type { Cursor } from '../directory/nearest.ts';
import { type AroundDeps, type AroundQuery, searchAround } from '../directory/search-around.ts';
import type { SearchCentre } from '../directory/search-centre.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import { type ChildminderIndex, layerOfPeople } from './childminder-index.ts';
import type { PublishedChildminder } from './published.ts';

/** How far into one search its pages go: nobody gets a list in bulk (RGT-03). */
const deepest = 200;

export interface ChildminderQuery extends AroundQuery {
  place?: PublishedChildminder['place'] | undefined;
}

export interface ChildminderSearch {
  centre: SearchCentre;
  total: number;
  childminders: (PublishedChildminder & { cafCode: string; distance: number })[];
  sources: { cafCode: string; councilName: string; receivedOn: string }[];
  next?: Cursor;
}

export interface ChildminderSearchDeps extends AroundDeps {
  childminders: ChildminderIndex;
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
  const today = parisDay(deps.now());
  const around = await searchAround(deps, query, layersOf, deepest);
  if (!around.ok) return around;
  const { found, layers, ...where } = around.value;
  return done({
    ...where,
    childminders: found.flatMap(({ layer, place, metres }) => {
      const person = layer.shard.people[place];
      return person ? [{ ...person, cafCode: layer.cafCode, distance: metres }] : [];
    }),
    sources: layers.flatMap(({ cafCode, shard }) => shard.sources.map((source) => ({ cafCode, ...source }))),
  });

  async function layersOf(cafCodes: readonly string[]) {
    const shards = await Promise.all(cafCodes.map((cafCode) => deps.childminders.shardOf(cafCode)));
    return shards.flatMap((shard, index) =>
      shard ? [layerOfPeople(shard, cafCodes[index] ?? '', { place: query.place, today })] : [],
    );
  }
}
