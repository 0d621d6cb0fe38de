import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { centresFileOfBuild, communesFile } from '../../build/reference-data.ts';
import { childmindersKey } from '../../domain/childminders/published.ts';
import { touchedBy } from '../../domain/directory/search-centre.ts';
import { metresBetween } from '../../domain/establishment/position.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { boxAround } from '../../domain/territory/box.ts';
import { indexCentres } from '../../domain/territory/centres.ts';
import { indexCommunes } from '../../domain/territory/communes.ts';
import { type BenchSearch, makePeople, makeSearches, queryOf } from './make-people.ts';

/** What one process measured, milliseconds for each search. */
export type Measured =
  | { kind: 'memory'; idle: number; kept: number; peak: number; departments: number }
  | {
      kind: 'times';
      /** The first search of some departments, and parsing their objects and nothing else. */
      cold: number[];
      parsed: number[];
      warm: number[];
      bare: number[];
      differing: number;
      people: number;
    };

const [kind = '', bundle = ''] = process.argv.slice(2);
const tidy = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};
const megabytes = (): number => process.memoryUsage.rss() / 1e6;
console.info = () => undefined;
const { handler } = (await import(bundle)) as { handler: (event: unknown) => Promise<{ body: string }> };
const ask = (search: BenchSearch) =>
  handler({
    headers: {},
    queryStringParameters: queryOf(search),
    requestContext: { requestId: 'bench', identity: { sourceIp: '203.0.113.7' } },
  });

const communes = indexCommunes(communesFile());
const centres = indexCentres(centresFileOfBuild());
const searches = makeSearches(communes, centres, 1000);

async function timesOf(works: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[] = [];
  for (const work of works) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

/** For each search the best of five rounds: what else runs on the machine counts for nobody. */
async function bestOf(works: readonly (() => unknown)[]): Promise<number[]> {
  let best = await timesOf(works);
  for (let round = 1; round < 5; round += 1) {
    const again = await timesOf(works);
    best = best.map((time, index) => Math.min(time, again[index] ?? time));
  }
  return best;
}

/** One function that families of every department ask, until it has met them all twice. */
async function memory(): Promise<Measured> {
  tidy();
  const idle = megabytes();
  let peak = 0;
  const asked = new Set<string>();
  for (const search of [...searches, ...searches]) {
    for (const cafCode of touchedBy(centres, search.position, search.radius * 1000)) asked.add(cafCode);
    await ask(search);
    peak = Math.max(peak, megabytes());
  }
  tidy();
  return { kind: 'memory', idle, kept: megabytes(), peak, departments: asked.size };
}

async function times(): Promise<Measured> {
  const s3 = new S3Client();
  const textOf = async (cafCode: string): Promise<string> => {
    const Key = childmindersKey(cafCode);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env.PUBLISHED_BUCKET, Key }));
    return (await Body?.transformToString('utf-8')) ?? '';
  };
  const today = parisDay(new Date());
  // What is read once whatever is searched is no part of a department's first search.
  await ask({ position: { latitude: 46.5, longitude: -30 }, radius: 1 });
  const met = new Set<string>();
  const [cold, parsed]: number[][] = [[], []];
  for (const search of searches.slice(0, 200)) {
    const touched = touchedBy(centres, search.position, search.radius * 1000);
    if (touched.some((cafCode) => met.has(cafCode))) continue;
    for (const cafCode of touched) met.add(cafCode);
    const texts = await Promise.all(touched.map(textOf));
    parsed?.push(...(await timesOf([() => texts.map((text) => JSON.parse(text))])));
    cold?.push(...(await timesOf([() => ask(search)])));
  }
  for (const search of searches) await ask(search);
  const all = makePeople(communes, centres).flatMap(({ cafCode, childminders }) =>
    childminders.map((one) => ({ ...one, cafCode })),
  );
  const warm = await bestOf(searches.map((search) => () => ask(search)));
  const suits = (one: (typeof all)[number], { place }: BenchSearch): boolean =>
    (one.agrementEndsOn === undefined || one.agrementEndsOn >= today) &&
    (place === undefined || one.place === place);
  const index = new KDBush(all.length);
  for (const { position } of all) index.add(position.longitude, position.latitude);
  index.finish();
  const bareOf = (search: BenchSearch) => {
    const filter = (item: number) => suits(all[item] as (typeof all)[number], search);
    const { latitude, longitude } = search.position;
    const { west, south, east, north } = boxAround(search.position, search.radius * 1000);
    const total = index
      .range(west, south, east, north)
      .filter(
        (item) =>
          metresBetween(search.position, all[item]?.position ?? search.position) <= search.radius * 1000,
      )
      .filter(filter).length;
    const nearest = around(index, longitude, latitude, 20, search.radius, filter);
    return JSON.stringify({ total, childminders: nearest.map((item) => all[item]) });
  };
  const bare = await bestOf(searches.map((search) => () => bareOf(search)));
  let differing = 0;
  for (const search of searches.slice(0, 200)) {
    const { total, childminders }: { total: number; childminders: { id: string }[] } = JSON.parse(
      (await ask(search)).body,
    );
    const reach = search.radius / 111;
    const within = all
      .filter((one) => Math.abs(one.position.latitude - search.position.latitude) <= reach)
      .filter((one) => suits(one, search))
      .map((one) => ({ id: one.id, far: metresBetween(search.position, one.position) }))
      .filter(({ far }) => far <= search.radius * 1000)
      .sort((a, b) => Math.round(a.far) - Math.round(b.far) || (a.id < b.id ? -1 : 1));
    const expected = within.slice(0, 20).map(({ id }) => id);
    if (total !== within.length || childminders.map(({ id }) => id).join() !== expected.join())
      differing += 1;
  }
  return {
    kind: 'times',
    cold: cold ?? [],
    parsed: parsed ?? [],
    warm,
    bare,
    differing,
    people: all.length,
  };
}

process.stdout.write(JSON.stringify(await (kind === 'memory' ? memory() : times())));
