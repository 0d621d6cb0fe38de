import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { Cursor } from './nearest.ts';
import type { WantedPlaces } from './open-places.ts';
import { type AroundDeps, type AroundQuery, searchAround } from './search-around.ts';
import type { SearchCentre } from './search-centre.ts';
import { type LocatedEstablishment, layerOf, type Wanted } from './shard-index.ts';

/** Kilometres around a place. */
export const radii = [1, 2, 5, 10, 30] as const;
export const usualRadius = 10;

/** How far into one search its pages go: the nearest are what a family needs, and nobody gets a list in bulk. */
export const deepest = 500;

export interface SearchQuery extends AroundQuery, Omit<Wanted, 'places'> {
  /** Absent: whether or not there are places. `on` is today if absent, or past. */
  places?: (Omit<WantedPlaces, 'on' | 'today'> & { on?: string | undefined }) | undefined;
}

interface FoundEstablishment {
  /** The same object from one search to the next, until its department is published anew or the day ends. */
  shown: LocatedEstablishment;
  /** Metres from the centre. */
  distance: number;
}

export interface Search {
  centre: SearchCentre;
  total: number;
  establishments: FoundEstablishment[];
  next?: Cursor;
}

export interface SearchDeps extends AroundDeps {
  directory: DirectoryIndex;
  now: () => Date;
}

/**
 * Establishments around a place, nearest first, over the borders of departments (PUB-11). Places that nobody confirmed
 * for too long neither count nor show (PUB-12).
 */
export async function searchEstablishments(
  deps: SearchDeps,
  query: SearchQuery,
): Promise<Result<Search, Problem>> {
  const today = parisDay(deps.now());
  const wanted = { ...query, places: query.places && wantedPlaces(query.places, today) };
  const around = await searchAround(
    deps,
    query,
    async (cafCodes) => {
      const shards = await Promise.all(cafCodes.map((cafCode) => deps.directory.shardOf(cafCode)));
      return shards.flatMap((shard) => (shard ? [layerOf(shard, wanted)] : []));
    },
    deepest,
  );
  if (!around.ok) return around;
  const { found, layers: _, ...where } = around.value;
  return done({
    ...where,
    establishments: found.flatMap(({ layer, place, metres }) => {
      const shown = layer.shard.shownOn(place, today);
      return shown ? [{ shown, distance: metres }] : [];
    }),
  });
}

const wantedPlaces = (
  { on, ...places }: NonNullable<SearchQuery['places']>,
  today: string,
): WantedPlaces => ({ ...places, today, on: on !== undefined && on > today ? on : today });
