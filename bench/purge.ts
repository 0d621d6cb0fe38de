import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './cold-start/import-time.ts';
import type { PurgeCost, Way } from './purge/measure.ts';
import { ownEngines } from './purge/own-engines.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says =
  'erasing families’ requests whose six months are over, against bare deletes of the same items';

/** How fast the purge is to be, next to deletions that check nothing and leave nothing behind. */
const leastShare = 0.5;
/** How much more memory the largest purge may hold than the smallest: machines are never quite still. */
const mostMemory = 1.5;

const ways: readonly Way[] = ['purge', 'transactions', 'batches'];
/** Every size, and how often it is measured. Batches are the slower of the two, and known once: they take minutes. */
const sizes = [
  { requests: 1000, rounds: 3, tried: ways },
  { requests: 10_000, rounds: 3, tried: ways.slice(0, 2) },
  { requests: 100_000, rounds: 1, tried: ways.slice(0, 2) },
];
/**
 * What a process may make of its memory: Node.js lets garbage grow with the machine, which says nothing of what is held.
 */
const heap = ['--max-old-space-size=96', '--max-semi-space-size=4'];
const inProcess = promisify(execFile);

/** One way once, on an empty table, in a process of its own. */
async function cost(way: Way, requests: number): Promise<PurgeCost> {
  const engines = await ownEngines();
  try {
    const script = join(import.meta.dirname, 'purge/measure.ts');
    const env = { ...process.env, ...engines.env };
    const { stdout } = await inProcess(process.execPath, [...heap, script, way, String(requests)], { env });
    return JSON.parse(stdout) as PurgeCost;
  } finally {
    await engines.stop();
  }
}

/** Ways in turn, as many times as the size allows: medians. Nothing for a way that was not tried. */
async function costs({ requests, rounds, tried }: (typeof sizes)[number]) {
  const found: Record<Way, PurgeCost[]> = { purge: [], transactions: [], batches: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of tried) found[way].push(await cost(way, requests));
  }
  const middle = (way: Way) => ({
    perSecond: Math.round(requests / median(found[way].map(({ seconds }) => seconds))),
    megabytes: Math.round(median(found[way].map(({ peakMegabytes }) => peakMegabytes))),
  });
  return {
    purge: middle('purge'),
    transactions: middle('transactions'),
    batches: found.batches.length > 0 ? middle('batches') : undefined,
  };
}

/**
 * Loads requests that are due, each with its facts, its sealed part, its private link and its key, and erases them as the
 * schedule does: keys first, then transactions that check each version and write each tombstone. The two baselines delete
 * the same keys by the thousand and the same items, by batches of twenty-five or by transactions of a hundred, as many at
 * once, and do nothing else; the purge is held against the faster.
 */
export async function run(): Promise<Figures> {
  const rows = [];
  for (const size of sizes) {
    const { purge, transactions, batches } = await costs(size);
    const bare = Math.max(transactions.perSecond, batches?.perSecond ?? 0);
    rows.push({
      requests: size.requests,
      'purge, requests per second': purge.perSecond,
      'bare, in transactions': transactions.perSecond,
      'bare, in batches': batches?.perSecond ?? null,
      'purge ÷ faster': Math.round((100 * purge.perSecond) / bare) / 100,
      'peak MB': purge.megabytes,
      'bare peak MB': transactions.megabytes,
    });
  }
  const smallest = rows[0]?.['peak MB'] ?? Number.NaN;
  return {
    rows,
    targets: [
      target(
        'at least half as many requests per second as the faster of the bare deletes',
        rows.flatMap((row) => (row['purge ÷ faster'] < leastShare ? [`${row.requests} requests`] : [])),
      ),
      target(
        `at most ${mostMemory} times the memory of the smallest purge, whatever is due`,
        rows.flatMap((row) =>
          row['peak MB'] > mostMemory * smallest ? [`${row.requests} requests: ${row['peak MB']} MB`] : [],
        ),
      ),
    ],
  };
}
