import { measured } from './purge/measured.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says =
  'erasing families’ requests whose six months are over, against bare batch deletes of the same items';

/** How fast the purge is to be, next to deletions that check nothing and leave nothing behind. */
const leastShare = 0.5;
/** How much more memory the largest purge may hold than the smallest: machines are never quite still. */
const mostMemory = 1.5;

/**
 * Loads requests that are due, each with its facts, its sealed part, its private link and its key, and erases them as the
 * schedule does: keys first, then transactions that check each version and write each tombstone. The baseline deletes the
 * same items by batches of twenty-five and the same keys by the thousand, as many at once, and does nothing else.
 */
export async function run(): Promise<Figures> {
  const sizes = await measured();
  const rows = sizes.map(({ requests, purge, bare, heapMegabytes }) => ({
    requests,
    'purge, requests per second': Math.round(requests / purge),
    'bare deletes, requests per second': bare === undefined ? null : Math.round(requests / bare),
    'purge ÷ bare': bare === undefined ? null : Math.round((100 * bare) / purge) / 100,
    'live heap at most, MB': Math.round(10 * heapMegabytes) / 10,
  }));
  const [smallest] = sizes;
  const slow = sizes.filter(({ purge, bare }) => bare !== undefined && bare / purge < leastShare);
  const heavy = sizes.filter(
    ({ heapMegabytes }) => heapMegabytes > mostMemory * (smallest?.heapMegabytes ?? heapMegabytes),
  );
  return {
    rows,
    targets: [
      target(
        'at least half as many requests per second as bare batch deletes',
        slow.map(({ requests }) => `${requests} requests`),
      ),
      target(
        `at most ${mostMemory} times the live memory of the smallest purge, whatever is due`,
        heavy.map(({ requests, heapMegabytes }) => `${requests} requests: ${heapMegabytes.toFixed(1)} MB`),
      ),
    ],
  };
}
