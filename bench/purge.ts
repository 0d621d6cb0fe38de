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

/** Every size, and how often it is measured: the largest takes minutes a time. */
const sizes = [
  { requests: 1000, rounds: 3 },
  { requests: 10_000, rounds: 3 },
  { requests: 100_000, rounds: 1 },
];
const ways: readonly Way[] = ['purge', 'batches', 'transactions'];
const inProcess = promisify(execFile);

/** One way once, on an empty table, in a process of its own. */
async function cost(way: Way, requests: number): Promise<PurgeCost> {
  const engines = await ownEngines();
  try {
    const script = join(import.meta.dirname, 'purge/measure.ts');
    const env = { ...process.env, ...engines.env };
    const { stdout } = await inProcess(process.execPath, [script, way, String(requests)], { env });
    return JSON.parse(stdout) as PurgeCost;
  } finally {
    await engines.stop();
  }
}

/** Ways in turn, as many times as the size allows: medians. */
async function costs(requests: number, rounds: number): Promise<Record<Way, PurgeCost>> {
  const found: Record<Way, PurgeCost[]> = { purge: [], batches: [], transactions: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) found[way].push(await cost(way, requests));
  }
  const middle = (all: PurgeCost[]): PurgeCost => ({
    seconds: median(all.map(({ seconds }) => seconds)),
    peakMegabytes: median(all.map(({ peakMegabytes }) => peakMegabytes)),
  });
  return {
    purge: middle(found.purge),
    batches: middle(found.batches),
    transactions: middle(found.transactions),
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
  for (const { requests, rounds } of sizes) {
    const { purge, batches, transactions } = await costs(requests, rounds);
    const perSecond = ({ seconds }: PurgeCost) => Math.round(requests / seconds);
    rows.push({
      requests,
      'purge, requests per second': perSecond(purge),
      'batch deletes': perSecond(batches),
      'deletes in transactions': perSecond(transactions),
      'purge ÷ faster':
        Math.round((100 * Math.min(batches.seconds, transactions.seconds)) / purge.seconds) / 100,
      'peak MB': Math.round(purge.peakMegabytes),
      'bare peak MB': Math.round(Math.min(batches.peakMegabytes, transactions.peakMegabytes)),
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
