import type { Layer } from '../directory/nearest.ts';
import { type SpatialIndex, spatialIndex } from '../directory/spatial-index.ts';
import type { PublishedChildminder, PublishedChildminders } from './published.ts';

/** A department's childminders made ready to be searched, in the order of the tree. */
export interface ChildminderShard {
  index: SpatialIndex;
  people: readonly PublishedChildminder[];
  sources: PublishedChildminders['sources'];
}

/** Departments made ready to be searched, the last ones that were asked about kept from one call to the next. */
export interface ChildminderIndex {
  /** Undefined for a department of which nothing is published. */
  shardOf(cafCode: string): Promise<ChildminderShard | undefined>;
}

/** Reads one published object; the very same object as long as it has not changed. */
export type ReadPublished = (cafCode: string) => Promise<PublishedChildminders | undefined>;

/** Milliseconds for which a department is taken as it was: then the store is asked whether it has changed. */
const recheckAfter = 5000;

/**
 * People kept in memory at most: all of France with room to grow, some 200 MB (`npm run bench -- childminders`). With
 * fewer, whoever asks for one department has another read again.
 */
const mostKept = 400_000;

interface Kept {
  checkedAt: number;
  published: PublishedChildminders | undefined;
  shard: ChildminderShard | undefined;
}

/**
 * {@link ChildminderIndex} over the published bucket. Each version of an object is made ready once, and a search sees
 * one version of it whole (CSV-06). Departments that nobody asked about lately are forgotten beyond {@link mostKept}.
 */
export function childminderIndex(deps: {
  read: ReadPublished;
  forget: (cafCode: string) => void;
  now: () => Date;
  most?: number;
}): ChildminderIndex {
  const kept = new Map<string, Kept>();
  const most = deps.most ?? mostKept;

  function keep(cafCode: string, one: Kept): void {
    kept.delete(cafCode);
    kept.set(cafCode, one);
    let people = [...kept.values()].reduce((sum, { shard }) => sum + (shard?.people.length ?? 0), 0);
    for (const [oldest, { shard }] of kept) {
      if (people <= most || oldest === cafCode) break;
      people -= shard?.people.length ?? 0;
      kept.delete(oldest);
      deps.forget(oldest);
    }
  }

  return {
    async shardOf(cafCode) {
      const known = kept.get(cafCode);
      const now = deps.now().getTime();
      if (known && Math.abs(now - known.checkedAt) < recheckAfter) {
        keep(cafCode, known);
        return known.shard;
      }
      const published = await deps.read(cafCode);
      const shard = known && known.published === published ? known.shard : published && indexed(published);
      keep(cafCode, { checkedAt: now, published, shard });
      return shard;
    },
  };
}

function indexed({ childminders, sources }: PublishedChildminders): ChildminderShard {
  const index = spatialIndex(childminders.map(({ position }) => position));
  const people = Array.from(index.points, (point) => childminders[point]).filter((one) => one !== undefined);
  return { index, people, sources };
}

/** The people of a department who answer on a day, as points to search. */
export function layerOfPeople(
  shard: ChildminderShard,
  cafCode: string,
  { place, today }: { place?: PublishedChildminder['place'] | undefined; today: string },
): Layer & { shard: ChildminderShard; cafCode: string } {
  const { index, people } = shard;
  return {
    shard,
    cafCode,
    index,
    idAt: (at) => people[at]?.id ?? '',
    answers(at) {
      const one = people[at];
      if (!one) return false;
      // What no file tells any more lapses by its own date (CSV-01).
      if (one.agrementEndsOn !== undefined && one.agrementEndsOn < today) return false;
      return place === undefined || one.place === place;
    },
  };
}
