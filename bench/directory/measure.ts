import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ListedEstablishment } from '../../domain/directory/published.ts';
import { parisDay } from '../../domain/paris-day.ts';
import type { Measured, MeasureJob } from './measured.ts';

/** Run in a process of its own, as a function is: the job comes in the environment, the figures go to the output. */
const job = JSON.parse(process.env.JOB ?? '') as MeasureJob;
const traffic = { requests: 0, bytes: 0 };
subscribe('http.client.request.start', () => {
  traffic.requests += 1;
});
subscribe('http.client.response.finish', (message) => {
  const { response } = message as { response: IncomingMessage };
  traffic.bytes += Number(response.headers['content-length'] ?? 0);
});
console.info = () => undefined;

/** Importing it starts it, as Lambda does. */
const importBegan = performance.now();
const { handler } = (await import(job.bundle)) as { handler: (event: unknown) => Promise<{ body: string }> };

const ask = async (query: Record<string, string>) =>
  handler({
    headers: {},
    queryStringParameters: query,
    requestContext: { requestId: 'bench', identity: { sourceIp: '203.0.113.7' } },
  });

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Milliseconds that each of some works took, one after the other. */
async function timesOf(works: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[] = [];
  for (const work of works) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

/** Rounds of each measure: for each search the best counts, so that what else runs on the machine does not. */
const rounds = 5;

async function bestOf(works: readonly (() => unknown)[]): Promise<number[]> {
  let best = await timesOf(works);
  for (let round = 1; round < rounds; round += 1) {
    const again = await timesOf(works);
    best = best.map((time, index) => Math.min(time, again[index] ?? time));
  }
  return best;
}

/** One search in a process that has just started. */
async function cold(query: Record<string, string>): Promise<Measured> {
  await ask(query);
  return { kind: 'cold', milliseconds: performance.now() - importBegan, ...traffic };
}

/** The departments that some searches touch, all kept: what the process holds once it has tidied up. */
async function memory(queries: readonly Record<string, string>[]): Promise<Measured> {
  for (const query of queries) await ask(query);
  const peak = process.resourceUsage().maxRSS * 1024;
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return {
    kind: 'memory',
    megabytes: megabytes(process.memoryUsage().rss),
    peak: megabytes(peak),
    ...traffic,
  };
}

/** Every search of the list, twice: departments are read in the first round, and kept for the second. */
async function warm(): Promise<Measured> {
  const { prepared } = await import('./prepared.ts');
  const { all, searches, queries, direct } = await prepared(job.times);
  const today = parisDay(new Date());
  const { bareIndex, bruteForce, sqlite } = await import('./baselines.ts');

  const first = await timesOf(queries.map((query) => () => ask(query)));
  const read = { ...traffic };
  const bare = bareIndex(all, today);
  const tables = sqlite(all, today);
  const before = { ...traffic };
  const began = performance.now();
  const handled = await bestOf(queries.map((query) => () => ask(query)));
  const seconds = (performance.now() - began) / 1000;
  const during = { requests: traffic.requests - before.requests, bytes: traffic.bytes - before.bytes };
  const searched = await bestOf(searches.map((search) => () => direct(search)));
  const bareTimes = await bestOf(searches.map((search) => () => bare(search)));
  const sqliteTimes = await bestOf(searches.map((search) => () => tables(search)));

  let differing = 0;
  for (const [index, search] of searches.entries()) {
    const answer = JSON.parse((await ask(queries[index] ?? {})).body);
    const expected = bruteForce(all, search, today);
    if (JSON.stringify(answered(answer)) !== JSON.stringify(expected)) differing += 1;
  }
  return {
    kind: 'warm',
    first,
    read,
    handled,
    during,
    seconds,
    searched,
    bare: bareTimes,
    sqlite: sqliteTimes,
    differing,
    points: all.length,
    megabytes: megabytes(process.memoryUsage().rss),
  };
}

const answered = ({
  establishments,
  total,
}: {
  establishments: (ListedEstablishment & { distance: number })[];
  total: number;
}) => ({
  page: establishments.map(({ id, distance }) => ({ id, metres: distance })),
  total,
});

/** The search alone, without the function around it, over more points. */
async function index(): Promise<Measured> {
  const { prepared } = await import('./prepared.ts');
  const { all, searches, direct } = await prepared(job.times);
  const { bareIndex, bruteForce } = await import('./baselines.ts');
  const today = parisDay(new Date());
  const bare = bareIndex(all, today);
  const searched = await bestOf(searches.map((search) => () => direct(search)));
  const bareTimes = await bestOf(searches.map((search) => () => bare(search)));
  let differing = 0;
  for (const search of searches) {
    const { establishments, total } = await direct(search);
    const page = establishments.map(({ id, distance }) => ({ id, metres: distance }));
    if (JSON.stringify({ page, total }) !== JSON.stringify(bruteForce(all, search, today))) differing += 1;
  }
  return { kind: 'index', searched, bare: bareTimes, differing, points: all.length };
}

const measured =
  job.kind === 'cold'
    ? await cold(job.query)
    : job.kind === 'memory'
      ? await memory(job.queries)
      : await (job.kind === 'warm' ? warm() : index());
process.stdout.write(JSON.stringify(measured));
