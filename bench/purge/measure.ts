import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteObjectsCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { eraseDueRequests } from '../../domain/linf/erase-due-requests.ts';
import { linfDeps } from '../../functions/runtime/request-keys.ts';
import { dueRequest, itemsOf, placesOf } from './due-requests.ts';

/** What one way of erasing requests cost, in a process of its own. */
export interface PurgeCost {
  seconds: number;
  /** The most memory that the process held, loading aside. */
  peakMegabytes: number;
}

/** The schedule's own purge, and two bare ways to delete the same items and keys. */
export type Way = 'purge' | 'batches' | 'transactions';

const [way = 'purge', wanted = '1000', from = '0'] = process.argv.slice(2) as [Way | 'load', string, string?];
const count = Number(wanted);
/** Calls under way at once, as the purge has them. */
const atOnce = 4;
/** Erased before the clock runs, for the code to be warm. */
const warmUp = 200;

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const bucket = new S3Client();
const [TableName = '', Bucket = ''] = [process.env.TABLE_NAME, process.env.KEYS_BUCKET];
const keyOf = (index: number) => `requests/${dueRequest(index).id}`;

/** Does every piece of work, some at once. */
async function each<T>(all: readonly T[], workers: number, work: (one: T) => Promise<unknown>) {
  const left = all.values();
  const worker = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
const slices = <T>(all: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
const indexes = (start: number, length: number) => Array.from({ length }, (_, index) => start + index);

async function load(start: number, length: number): Promise<void> {
  await each(slices(indexes(start, length), 33), atOnce, (some) => {
    const Items = some.flatMap((index) => itemsOf(dueRequest(index)));
    return documents.send(
      new TransactWriteCommand({ TransactItems: Items.map((Item) => ({ Put: { TableName, Item } })) }),
    );
  });
  // As the engine keeps them: a hundred thousand calls would take minutes that are no part of the measure.
  const folder = process.env.KEYS_FOLDER ?? '';
  mkdirSync(folder, { recursive: true });
  for (const index of indexes(start, length))
    writeFileSync(join(folder, `${dueRequest(index).id}._S3rver_object`), randomBytes(32));
}

/** Keys by the thousand, then items by as many as a call takes: no condition, nothing read, nothing left behind. */
async function deleteBare(start: number, length: number): Promise<void> {
  for (const page of slices(indexes(start, length), 1000)) {
    const Objects = page.map((index) => ({ Key: keyOf(index) }));
    await bucket.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    const places = page.flatMap((index) => placesOf(dueRequest(index)));
    if (way === 'batches')
      await each(slices(places, 25), atOnce, (some) => {
        const deletions = some.map((Key) => ({ DeleteRequest: { Key } }));
        return documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: deletions } }));
      });
    else
      await each(slices(places, 100), atOnce, (some) => {
        const TransactItems = some.map((Key) => ({ Delete: { TableName, Key } }));
        return documents.send(new TransactWriteCommand({ TransactItems }));
      });
  }
}

/** As the schedule does it: pages of the index, keys first, then transactions that check, mark and trace. */
async function purge(length: number): Promise<void> {
  const { erased } = await eraseDueRequests(linfDeps());
  if (erased !== length) throw new Error(`${erased} requests were erased of ${length}`);
}

const erase = (start: number, length: number) =>
  way === 'purge' ? purge(length) : deleteBare(start, length);

if (way === 'load') await load(Number(from), count);
else {
  const again = process.argv[1] ?? '';
  await load(0, warmUp);
  await erase(0, warmUp);
  await promisify(execFile)(process.execPath, [again, 'load', String(count), String(warmUp)]);
  const began = performance.now();
  await erase(warmUp, count);
  const cost: PurgeCost = {
    seconds: (performance.now() - began) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(cost));
}
