import type { Centres } from '../territory/centres.ts';
import type { DirectoryShard } from './published.ts';
import type { PublishedStore } from './published-store.ts';
import { indexShard, type ShardIndex } from './shard-index.ts';

/** Departments made ready to be searched, kept from one call to the next. */
export interface DirectoryIndex {
  /** Undefined for a department of which nothing was ever published. */
  shardOf(cafCode: string): Promise<ShardIndex | undefined>;
}

/**
 * Milliseconds for which a department is taken as it was: then the store is asked whether it has changed. With what the
 * stream takes, a publication is visible within ten seconds, and most searches read nothing.
 */
const recheckAfter = 5000;

interface Kept {
  checkedAt: number;
  shard: DirectoryShard | undefined;
  ready: ShardIndex | undefined;
}

/** {@link DirectoryIndex} over the published bucket: each version of a shard is made ready once. */
export function directoryIndex(deps: {
  published: PublishedStore;
  centres: () => Promise<Centres>;
  now: () => Date;
}): DirectoryIndex {
  const kept = new Map<string, Kept>();
  return {
    async shardOf(cafCode) {
      const known = kept.get(cafCode);
      const now = deps.now().getTime();
      if (known && Math.abs(now - known.checkedAt) < recheckAfter) return known.ready;
      const shard = await deps.published.readShard(cafCode);
      const unchanged = known && known.shard === shard;
      const ready = unchanged ? known.ready : shard && indexShard(shard, await deps.centres());
      kept.set(cafCode, { checkedAt: now, shard, ready });
      return ready;
    },
  };
}
