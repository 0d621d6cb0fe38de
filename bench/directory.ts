import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { build } from 'esbuild';
import { bundling } from '../build/functions.ts';
import { centresFileOfBuild, communesFile } from '../build/reference-data.ts';
import { shardKey } from '../domain/directory/published-objects.ts';
import { startS3 } from '../local/engines/s3.ts';
import { sdkClients } from '../local/sdk-clients.ts';
import { sdkEnvironment } from '../local/sdk-environment.ts';
import type { Measured, MeasureJob } from './directory/measured.ts';
import { percentile } from './directory/percentile.ts';
import { prepared } from './directory/prepared.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says = 'the search around a place over all of France, against a bare spatial index and SQLite';

const bucket = 'published';
/** Only S3 answers: a call of any other engine would fail. */
const everywhere = (endpoint: string) => ({
  s3: endpoint,
  dynamodb: endpoint,
  ses: endpoint,
  cognito: endpoint,
});
/** Points of the index alone: establishments, and the childminders to come. */
const timesForIndex = 370_000 / 59_900;
const coldStarts = 7;

/**
 * Publishes all of France in a real S3 engine, then searches it a thousand times where people live: in a process that
 * has just started, in one that has read what it needs, and beside the two baselines, each over the same points.
 */
export async function run(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-directory-'));
  const engine = await startS3({ dir: join(folder, 's3') });
  try {
    const bundle = await bundleOf(folder);
    const { shards, queries } = await prepared(1);
    const bytes = await publish(engine.endpoint, shards);
    const measure = measurer(engine.endpoint, bundle);
    const colds: Extract<Measured, { kind: 'cold' }>[] = [];
    for (const query of queries.slice(0, coldStarts)) colds.push(await measure({ kind: 'cold', query }));
    const largest = shards
      .toSorted((a, b) => b.establishments.length - a.establishments.length)
      .slice(0, 10)
      .map(({ establishments }) => establishments[0]?.position);
    const memory = await measure<'memory'>({
      kind: 'memory',
      queries: largest.map((at) => ({ lat: `${at?.latitude}`, lon: `${at?.longitude}`, radius: '30' })),
    });
    const warm = await measure<'warm'>({ kind: 'warm' });
    const index = await measure<'index'>({ kind: 'index' }, timesForIndex);
    return figures({ colds, memory, warm, index, bytes });
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The search function, bundled as it is deployed. */
async function bundleOf(folder: string): Promise<string> {
  const root = resolve(import.meta.dirname, '..');
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: ['functions/http/public/search-establishments.ts'],
    outdir: folder,
  });
  return join(folder, 'search-establishments.mjs');
}

/** Puts the shards and the reference files where the function reads them. Says how many bytes the shards are. */
async function publish(endpoint: string, shards: readonly { cafCode: string }[]): Promise<number> {
  const client = sdkClients(everywhere(endpoint)).s3;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const put = async (Key: string, content: unknown) => {
    const Body = JSON.stringify(content);
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    return Buffer.byteLength(Body);
  };
  await put('reference/communes.json', communesFile());
  await put('reference/centres.json', centresFileOfBuild());
  let bytes = 0;
  for (const shard of shards) bytes += await put(shardKey(shard.cafCode), shard);
  client.destroy();
  return bytes;
}

type JobOf<K> = K extends unknown ? Omit<Extract<MeasureJob, { kind: K }>, 'bundle' | 'times'> : never;

/** Measures in a process of its own, as a function is. */
const measurer =
  (endpoint: string, bundle: string) =>
  async <K extends MeasureJob['kind']>(job: JobOf<K> & { kind: K }, times = 1) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'directory/measure.ts')],
      {
        maxBuffer: 64e6,
        env: {
          ...process.env,
          ...sdkEnvironment(everywhere(endpoint)),
          PUBLISHED_BUCKET: bucket,
          JOB: JSON.stringify({ ...job, bundle, times }),
        },
      },
    );
    return JSON.parse(stdout) as Extract<Measured, { kind: K }>;
  };

const milliseconds = (value: number): number => Number(value.toFixed(value < 1 ? 3 : 1));

function figures({
  colds,
  memory,
  warm,
  index,
  bytes,
}: {
  colds: Extract<Measured, { kind: 'cold' }>[];
  memory: Extract<Measured, { kind: 'memory' }>;
  warm: Extract<Measured, { kind: 'warm' }>;
  index: Extract<Measured, { kind: 'index' }>;
  bytes: number;
}): Figures {
  const row = (what: string, times: readonly number[], requests: number | null, read: number | null) => ({
    what,
    'p50 ms': milliseconds(percentile(times, 0.5)),
    'p95 ms': milliseconds(percentile(times, 0.95)),
    'p99 ms': milliseconds(percentile(times, 0.99)),
    'S3 reads': requests,
    'kB read': read === null ? null : Math.round(read / 1000),
    'capacity units': 0,
  });
  const ratio = (own: readonly number[], other: readonly number[], share: number) =>
    percentile(own, share) / percentile(other, share);
  const beyond = [
    ...([0.5, 0.99] as const).flatMap((share) => [
      { of: `${warm.points} points`, share, times: ratio(warm.searched, warm.bare, share) },
      { of: `${index.points} points`, share, times: ratio(index.searched, index.bare, share) },
    ]),
  ];
  const handler = ratio(warm.handled, warm.sqlite, 0.95);
  const said = ({ of, share, times }: (typeof beyond)[number]) =>
    `${of}, p${share * 100}: ${times.toFixed(2)} times`;
  const perCold = (figure: 'requests' | 'bytes') =>
    colds.reduce((sum, one) => sum + one[figure], 0) / colds.length;
  return {
    rows: [
      row(
        'cold function: start to answer',
        colds.map((one) => one.milliseconds),
        perCold('requests'),
        perCold('bytes'),
      ),
      row('first round of a function', warm.first, warm.read.requests, warm.read.bytes),
      row('warm function', warm.handled, warm.during.requests, warm.during.bytes),
      row('the search alone', warm.searched, 0, 0),
      row('(a) bare index', warm.bare, null, null),
      row('(b) SQLite R*Tree', warm.sqlite, null, null),
      row(`the search alone, ${index.points} points`, index.searched, 0, 0),
      row(`(a) bare index, ${index.points} points`, index.bare, null, null),
    ],
    targets: [
      target(
        `the search at most 3 times the bare index at p50 and p99 (${beyond.map(said).join('; ')})`,
        beyond.filter(({ times }) => times > 3).map(said),
      ),
      target(
        `the warm function’s p95 at most a fifth of SQLite’s (${handler.toFixed(2)} of it)`,
        handler > 0.2 ? [`${handler.toFixed(2)} of it`] : [],
      ),
      target(
        `under 256 MB with the ten largest departments (${memory.megabytes} MB, ${memory.peak} MB at most on the way, ${memory.requests} reads; all of France is ${Math.round(bytes / 1e6)} MB of shards)`,
        memory.peak >= 256 ? [`${memory.peak} MB at most`] : [],
      ),
      target(
        'the same answers as a scan of everything, in every search',
        [warm, index]
          .filter(({ differing }) => differing > 0)
          .map(({ points, differing }) => `${points} points: ${differing} differ`),
      ),
    ],
  };
}
