import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DeleteObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, it } from 'vitest';
import { itemOf, placeOf } from '../../adapters/dynamo/table.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { eraseOn, retrieveBy } from '../../domain/linf/deadlines.ts';
import { eraseDueRequests } from '../../domain/linf/erase-due-requests.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { informationRequestRecord } from '../../tests/builders/linf-records.ts';
import { openStage, type Stage } from '../../tests/functions/driver.ts';
import type { PurgeCost } from './purge-cost.ts';

/** Every size is purged. The larger ones are there for their memory: their keys are not made, and no bare deletes are timed. */
const sizes = [
  { requests: 1000, bare: true },
  { requests: 10_000, bare: false },
  { requests: 100_000, bare: false },
];
/** Calls under way at once, as the purge has them. */
const atOnce = 4;
/** Requests of one information place in six months. */
const perPlace = 500;
/** What a family writes, sealed: some two kilobytes. */
const sealed = randomBytes(1500).toString('base64');

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const transmittedAt = `${addDays(parisDay(new Date()), -200)}T09:30:00.000Z`;

function request(index: number): InformationRequest {
  const number = String(index).padStart(16, '0');
  const place = String(Math.floor(index / perPlace)).padStart(4, '0');
  return {
    ...informationRequestRecord,
    id: `0mh2k3l4p-${number}`,
    reference: `F26-${number.slice(8, 12)}-${number.slice(12)}`,
    habilitationId: HabilitationId.parse(`L26-7KQ3-${place}`),
    linkHash: `link-${number}`,
    transmittedAt,
    retrieveBy: retrieveBy(transmittedAt),
    eraseOn: eraseOn(transmittedAt),
    version: 1,
  };
}

const expiresAt = informationRequestRecord.expiresAt;
const partsOf = ({ id, habilitationId, linkHash }: InformationRequest) => [
  { kind: 'sealedRequest' as const, record: { requestId: id, parts: { family: sealed }, expiresAt } },
  { kind: 'informationLink' as const, record: { linkHash, habilitationId, requestId: id, expiresAt } },
];

/** Does every piece of work, some at once. */
async function each<T>(
  all: readonly T[],
  workers: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
const slices = <T>(all: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const documents = () => DynamoDBDocumentClient.from(stage.own.clients.dynamodb);
const tableName = () => String(stage.own.env.TABLE_NAME);
const bucket = () => String(stage.own.env.KEYS_BUCKET);
const keyOf = (id: string) => `requests/${id}`;

async function batch(requests: object[]): Promise<void> {
  await documents().send(new BatchWriteCommand({ RequestItems: { [tableName()]: requests as never } }));
}

async function load(count: number, keys = true): Promise<void> {
  await each(slices(numbers(count), 8), 8, (indexes) =>
    batch(
      indexes.map(request).flatMap((record) => [
        { PutRequest: { Item: itemOf('informationRequest', record) } },
        ...partsOf(record).map((part) => ({
          PutRequest: { Item: itemOf(part.kind, part.record as never) },
        })),
      ]),
    ),
  );
  if (!keys) return;
  await each(numbers(count), 16, (index) =>
    stage.own.clients.s3.send(
      new PutObjectCommand({ Bucket: bucket(), Key: keyOf(request(index).id), Body: randomBytes(32) }),
    ),
  );
}

/** The same items and keys, deleted and nothing else: in seconds. */
async function bareDeletes(count: number): Promise<number> {
  const started = performance.now();
  for (const page of slices(numbers(count), 1000)) {
    const requests = page.map(request);
    const Objects = requests.map(({ id }) => ({ Key: keyOf(id) }));
    await stage.own.clients.s3.send(
      new DeleteObjectsCommand({ Bucket: bucket(), Delete: { Objects, Quiet: true } }),
    );
    const keys = requests.flatMap(({ habilitationId, id, linkHash }) => [
      placeOf('informationRequest', [habilitationId, id]),
      placeOf('sealedRequest', [id]),
      placeOf('informationLink', [linkHash]),
    ]);
    await each(slices(keys, 25), atOnce, (some) =>
      batch(some.map((Key) => ({ DeleteRequest: { Key: { ...Key } } }))),
    );
  }
  return (performance.now() - started) / 1000;
}

/** The purge as the schedule runs it: in seconds, with the most live memory between two pages. */
async function purge(count: number): Promise<{ seconds: number; heapMegabytes: number }> {
  const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
  let most = 0;
  let aside = 0;
  const look = () => {
    const before = performance.now();
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed);
    aside += performance.now() - before;
    return true;
  };
  const started = performance.now();
  const { erased } = await eraseDueRequests(linfDeps(), look);
  look();
  const seconds = (performance.now() - started - aside) / 1000;
  if (erased !== count) throw new Error(`${erased} requests were erased of ${count}`);
  return { seconds, heapMegabytes: most / 1024 / 1024 };
}

it('measures', async ({ task }) => {
  // Once for the code to be warm.
  await load(300);
  await purge(300);
  const purges: PurgeCost[] = [];
  for (const { requests, bare } of sizes) {
    await load(requests);
    const { seconds, heapMegabytes } = await purge(requests);
    let baseline: number | undefined;
    if (bare) {
      await load(requests);
      baseline = await bareDeletes(requests);
    }
    purges.push({
      requests,
      purge: seconds,
      heapMegabytes,
      ...(baseline !== undefined && { bare: baseline }),
    });
  }
  task.meta.purges = purges;
}, 3_600_000);
