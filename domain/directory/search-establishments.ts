import type { Position } from '../establishment/position.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import type { Centres } from '../territory/centres.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { type Cursor, nearest } from './nearest.ts';
import type { WantedPlaces } from './open-places.ts';
import { centreOf, type SearchCentre, touchedBy } from './search-centre.ts';
import { type LocatedEstablishment, layerOf, type Wanted } from './shard-index.ts';

/** Kilometres around a place. */
export const radii = [1, 2, 5, 10, 30] as const;
export const usualRadius = 10;

/** Establishments of a page. */
export const pageLength = 20;

/** How far into one search its pages go: the nearest are what a family needs, and nobody gets a list in bulk. */
export const deepest = 500;

export interface SearchQuery extends Omit<Wanted, 'places'> {
  /** One of the three says where. */
  position?: Position | undefined;
  commune?: string | undefined;
  postcode?: string | undefined;
  /** Kilometres. */
  radius: number;
  /** Absent: whether or not there are places. `on` is today if absent, or past. */
  places?: (Omit<WantedPlaces, 'on' | 'today'> & { on?: string | undefined }) | undefined;
  after?: Cursor | undefined;
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

export interface SearchDeps {
  directory: DirectoryIndex;
  centres: () => Promise<Centres>;
  communes: () => Promise<CommuneIndex>;
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
  const where = await centreOf(deps, query);
  if (!where.ok) return where;
  const centre = where.value;
  const radius = query.radius * 1000;
  const today = parisDay(deps.now());
  const wanted = { ...query, places: query.places && wantedPlaces(query.places, today) };

  const touched = touchedBy(await deps.centres(), centre, radius);
  const shards = await Promise.all(touched.map((cafCode) => deps.directory.shardOf(cafCode)));
  const layers = shards.flatMap((shard) => (shard ? [layerOf(shard, wanted)] : []));
  const { found, before, total } = nearest(layers, { centre, radius, after: query.after, limit: pageLength });
  const page = found.slice(0, Math.max(0, deepest - before));
  const last = page.at(-1);
  return done({
    centre,
    total,
    establishments: page.flatMap(({ layer, place, metres }) => {
      const shown = layer.shard.shownOn(place, today);
      return shown ? [{ shown, distance: metres }] : [];
    }),
    ...(last &&
      before + page.length < Math.min(total, deepest) && { next: { metres: last.metres, id: last.id } }),
  });
}

const wantedPlaces = (
  { on, ...places }: NonNullable<SearchQuery['places']>,
  today: string,
): WantedPlaces => ({ ...places, today, on: on !== undefined && on > today ? on : today });
