import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { build } from 'esbuild';
import { bundling } from '../build/functions.ts';
import { centresFileOfBuild, communesFile } from '../build/reference-data.ts';
import { childmindersKey } from '../domain/childminders/published.ts';
import { indexCentres } from '../domain/territory/centres.ts';
import { indexCommunes } from '../domain/territory/communes.ts';
import { sizingOf } from '../lib/functions.ts';
import { startS3 } from '../local/engines/s3.ts';
import { sdkClients } from '../local/sdk-clients.ts';
import { sdkEnvironment } from '../local/sdk-environment.ts';
import { makePeople } from './childminders/make-people.ts';
import type { Measured } from './childminders/measure.ts';
import { percentile } from './directory/percentile.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says = 'the search of 310,000 childminders around a place, against a bare spatial index';

const bucket = 'published';
const name = 'public-search-childminders';
/** How much longer than the bare index, which counts who is in the circle and writes the nearest, and nothing else. */
const mostTimes = 2;
/** The share of the function's memory that a warm one may hold. */
const mostShare = 0.7;

/**
 * Publishes the childminders of every department in a real S3 engine, and has the function, bundled as it is deployed,
 * search them a thousand times where people live.
 */
export async function run(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-childminders-'));
  const engine = await startS3({ dir: join(folder, 's3') });
  const endpoint = engine.endpoint;
  const everywhere = { s3: endpoint, dynamodb: endpoint, ses: endpoint, cognito: endpoint };
  try {
    await build({
      ...bundling,
      absWorkingDir: resolve(import.meta.dirname, '..'),
      entryPoints: ['functions/http/public/search-childminders.ts'],
      outdir: folder,
    });
    const client = sdkClients(everywhere).s3;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    const put = (Key: string, content: unknown) =>
      client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: JSON.stringify(content) }));
    await put('reference/communes.json', communesFile());
    await put('reference/centres.json', centresFileOfBuild());
    const objects = makePeople(indexCommunes(communesFile()), indexCentres(centresFileOfBuild()));
    for (const object of objects) await put(childmindersKey(object.cafCode), object);
    client.destroy();
    const measure = async <K extends Measured['kind']>(kind: K) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(import.meta.dirname, 'childminders/measure.ts'), kind, join(folder, 'search-childminders.mjs')],
        {
          maxBuffer: 64e6,
          env: { ...process.env, ...sdkEnvironment(everywhere), PUBLISHED_BUCKET: bucket },
        },
      );
      return JSON.parse(stdout) as Extract<Measured, { kind: K }>;
    };
    return figures(await measure('memory'), await measure('times'));
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounded = (value: number): number => Number(value.toFixed(value < 1 ? 3 : 1));

function figures(
  memory: Extract<Measured, { kind: 'memory' }>,
  { cold, parsed, warm, bare, differing, people }: Extract<Measured, { kind: 'times' }>,
): Figures {
  const { megabytes } = sizingOf(name);
  const row = (what: string, times: readonly number[]) => ({
    what,
    searches: times.length,
    'p50 ms': rounded(percentile(times, 0.5)),
    'p95 ms': rounded(percentile(times, 0.95)),
    'p99 ms': rounded(percentile(times, 0.99)),
  });
  const times = percentile(warm, 0.95) / percentile(bare, 0.95);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const atFirst = sum(cold) / sum(parsed);
  return {
    rows: [
      row('warm function', warm),
      row(`bare index, ${people} people`, bare),
      row('first search of a department', cold),
      row('JSON.parse of the same objects', parsed),
    ],
    targets: [
      target(
        `the warm function’s p95 at most ${mostTimes} times the bare index’s (${times.toFixed(2)} times)`,
        times > mostTimes ? [`${times.toFixed(2)} times`] : [],
      ),
      target(
        `a department’s first search at most 4 times JSON.parse of its object (${atFirst.toFixed(2)} times)`,
        atFirst > 4 ? [`${atFirst.toFixed(2)} times`] : [],
      ),
      target(
        `at most ${mostShare * 100} % of the function’s ${megabytes} MB with ${memory.departments} departments asked (${memory.peak.toFixed(0)} MB at most, ${memory.kept.toFixed(0)} MB kept, ${memory.idle.toFixed(0)} MB before)`,
        memory.peak > mostShare * megabytes ? [`${memory.peak.toFixed(0)} MB`] : [],
      ),
      target(
        'the same answers as a look at everybody, in two hundred searches',
        differing > 0 ? [`${differing} differ`] : [],
      ),
    ],
  };
}
