import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
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

/** Every record of a kind, in the order of their keys. */
export async function recordsOf<K extends RecordKind>(stage: Stage, kind: K): Promise<RecordKinds[K][]> {
  const items = await everyItem(stage);
  return items
    .filter((item) => item[tableShape.kind] === kind)
    .sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1)) as unknown as RecordKinds[K][];
}
