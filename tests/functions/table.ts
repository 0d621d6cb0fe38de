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

/** What the table holds at a moment, by key; a map's keys come in no order, so they are put in one. */
export async function snapshot(stage: Stage): Promise<Map<string, string>> {
  const items = await everyItem(stage);
  return new Map(items.map((item) => [`${item.pk} ${item.sk}`, JSON.stringify(item, inOrder)]));
}

/** Keys of what came, went or changed from one moment to another. */
export const differences = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .sort();

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What the journals say was done to something, in any order within one moment. */
export const actionsAbout = async (stage: Stage, subject: string): Promise<string[]> =>
  (await recordsOf(stage, 'trace'))
    .filter((trace) => trace.subject?.id === subject)
    .map(({ action }) => action);
