import { type AttributeValue, BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { tableShape } from '../../adapters/dynamo/table-shape.ts';
import type { RecordKind, RecordKinds } from '../../domain/records.ts';
import type { Stage } from './driver.ts';

/** An item as the table holds it. */
export type Item = Record<string, unknown> & { pk: string; sk: string };

/** Everything that the table holds. */
export async function everyItem({ own }: Stage): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(own.clients.dynamodb);
  const items: Item[] = [];
  const pages = paginateScan({ client }, { TableName: own.env.TABLE_NAME, ConsistentRead: true });
  for await (const page of pages) items.push(...((page.Items ?? []) as Item[]));
  return items;
}

/** Some items, by their keys; those that are gone are left out. */
export async function itemsAt({ own }: Stage, keys: readonly { pk: string; sk: string }[]): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(own.clients.dynamodb);
  const table = String(own.env.TABLE_NAME);
  const items: Item[] = [];
  for (let start = 0; start < keys.length; start += 100) {
    const Keys = keys.slice(start, start + 100).map(({ pk, sk }) => ({ pk, sk }));
    const { Responses } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...((Responses?.[table] ?? []) as Item[]));
  }
  return items;
}

/** Every record of a kind, in the order of their keys. */
export async function recordsOf<K extends RecordKind>(stage: Stage, kind: K): Promise<RecordKinds[K][]> {
  const items = await everyItem(stage);
  return items
    .filter((item) => item[tableShape.kind] === kind)
    .sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1)) as unknown as RecordKinds[K][];
}

/** Marks a moment in the table's stream; what was not reacted to so far never will be. */
export async function mark(stage: Stage): Promise<number> {
  await stage.reactions.read();
  stage.reactions.forget();
  return stage.reactions.seen.length;
}

interface KeysOfStream {
  pk: { S: string };
  sk: { S: string };
}
/** One name for a record of the stream: its two keys come in any order. */
const nameOf = (keys: Record<string, unknown>): string => {
  const { pk, sk } = keys as unknown as KeysOfStream;
  return `${pk.S} ${sk.S}`;
};

/** Keys of what came, went or changed since a moment, even if it changed back. */
export async function keysChangedSince(stage: Stage, moment: number): Promise<{ pk: string; sk: string }[]> {
  await stage.reactions.read();
  const changed = stage.reactions.seen.slice(moment).map(({ dynamodb: { Keys } }) => {
    const { pk, sk } = Keys as unknown as KeysOfStream;
    return [nameOf(Keys), { pk: pk.S, sk: sk.S }] as const;
  });
  return [...new Map(changed).values()];
}

/** Puts back everything as it was at a moment, and has what families read follow. */
export async function putBack(stage: Stage, moment: number): Promise<void> {
  await stage.reactions.read();
  const before = new Map<string, WriteRequest>();
  for (const { dynamodb } of stage.reactions.seen.slice(moment)) {
    const { Keys, OldImage } = dynamodb;
    const name = nameOf(Keys);
    if (before.has(name)) continue;
    before.set(
      name,
      OldImage ? { PutRequest: { Item: asItem(OldImage) } } : { DeleteRequest: { Key: asItem(Keys) } },
    );
  }
  const requests = [...before.values()];
  const table = String(stage.own.env.TABLE_NAME);
  for (let start = 0; start < requests.length; start += 25) {
    const RequestItems = { [table]: requests.slice(start, start + 25) };
    await stage.own.clients.dynamodb.send(new BatchWriteItemCommand({ RequestItems }));
  }
  await stage.react();
}

/** An item of the stream as an SDK writes it: the wire has bytes in letters. */
const asItem = (image: Record<string, unknown>): Record<string, AttributeValue> =>
  JSON.parse(JSON.stringify(image), (name, value) =>
    name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );

/** What was written in the journals since a moment. */
export async function tracesSince(stage: Stage, moment: number): Promise<RecordKinds['trace'][]> {
  const items = await itemsAt(stage, await keysChangedSince(stage, moment));
  return items.filter((item) => item[tableShape.kind] === 'trace') as unknown as RecordKinds['trace'][];
}

/** What the journals say was done to something, in any order within one moment. */
export const actionsAbout = async (stage: Stage, subject: string): Promise<string[]> =>
  (await recordsOf(stage, 'trace'))
    .filter((trace) => trace.subject?.id === subject)
    .map(({ action }) => action);
