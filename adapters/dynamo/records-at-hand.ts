import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { RecordKey, RecordKind, RecordKinds, Records, Write } from '../../domain/records.ts';
import { done, refused } from '../../domain/result.ts';
import { itemOf, placeOf, recordOf } from './item.ts';
import { type AtHand, heldBy } from './partition.ts';
import { tableShape } from './table-shape.ts';

export interface RecordsOptions {
  client: DynamoDBDocumentClient;
  tableName: string;
  now: () => Date;
  /** What is asked for or written and is not among them throws. */
  kinds: AtHand;
}

type Item = Record<string, unknown>;
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The condition that a record is still at the version that was seen. */
const versionIs = (version: number) => ({
  ConditionExpression: '#version = :seen',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':seen': version },
});

/** {@link Records} on DynamoDB. Broken engines throw; a condition that does not hold is a `conflict`. */
export function recordsOf({ client, tableName, now, kinds }: RecordsOptions): Records {
  const nowInSeconds = () => now().getTime() / 1000;
  const alive = (item: Item | undefined): item is Item => {
    const lapse = item?.[tableShape.timeToLive];
    return item !== undefined && !(typeof lapse === 'number' && lapse <= nowInSeconds());
  };

  async function get<K extends RecordKind>(kind: K, key: RecordKey): Promise<RecordKinds[K] | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: placeOf(kinds, kind, key), ConsistentRead: true }),
    );
    return alive(Item) ? recordOf(kinds, kind, Item) : undefined;
  }

  const getAll: Records['getAll'] = async (wanted) => {
    const places = wanted.map(({ kind, key }) => placeOf(kinds, kind, key));
    const found = new Map<string, Item>();
    let keys: Item[] = [
      ...new Map(places.map((place) => [`${place.pk}|${place.sk}`, { ...place }])).values(),
    ];
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[tableName] ?? []) found.set(`${item.pk}|${item.sk}`, item);
      keys = UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    const records = await Promise.all(
      wanted.map(({ kind }, index) => {
        const item = found.get(`${places[index]?.pk}|${places[index]?.sk}`);
        return alive(item) ? recordOf(kinds, kind, item) : undefined;
      }),
    );
    return records as never;
  };

  const list: Records['list'] = async (listing, by, page = {}) => {
    const { pk, index, begins, below } = heldBy(kinds.listings, listing)(by as never);
    const hash = index ? tableShape.index.partitionKey : tableShape.partitionKey;
    const range = index ? tableShape.index.sortKey : tableShape.sortKey;
    const condition =
      below && begins
        ? '#range BETWEEN :begins AND :below'
        : below
          ? '#range < :below'
          : begins && 'begins_with(#range, :begins)';
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        ...(index ? { IndexName: tableShape.index.name } : { ConsistentRead: true }),
        KeyConditionExpression: ['#hash = :hash', ...(condition ? [condition] : [])].join(' AND '),
        ExpressionAttributeNames: { '#hash': hash, ...(condition && { '#range': range }) },
        ExpressionAttributeValues: {
          ':hash': pk,
          ...(below && { ':below': below }),
          ...(begins && { ':begins': begins }),
        },
        ScanIndexForward: !page.newestFirst,
        Limit: page.limit,
        ExclusiveStartKey: page.after && JSON.parse(Buffer.from(page.after, 'base64url').toString('utf8')),
      }),
    );
    const items = await Promise.all(
      Items.filter(alive).map(async (item) => {
        const kind = item[tableShape.kind] as RecordKind;
        return { kind, record: await recordOf(kinds, kind, item) };
      }),
    );
    return {
      items: items as never,
      ...(LastEvaluatedKey && { next: Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url') }),
    };
  };

  const transactItem = (write: Write): TransactItem => {
    if (write.do === 'delete') {
      return {
        Delete: {
          TableName: tableName,
          Key: placeOf(kinds, write.kind, write.key),
          ...(write.mustExist && { ConditionExpression: 'attribute_exists(pk)' }),
        },
      };
    }
    if (write.do === 'remove') {
      return {
        Delete: {
          TableName: tableName,
          Key: placeOf(kinds, write.kind, write.key),
          ...versionIs(write.version),
        },
      };
    }
    if (write.do === 'check') {
      const Key = placeOf(kinds, write.kind, write.key);
      return { ConditionCheck: { TableName: tableName, Key, ...versionIs(write.version) } };
    }
    const Item = itemOf(kinds, write.kind, write.record);
    if (write.do === 'put') return { Put: { TableName: tableName, Item } };
    if (write.do === 'create') {
      // What has lapsed counts as gone, though the engine may not have removed it yet.
      return {
        Put: {
          TableName: tableName,
          Item,
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': nowInSeconds() },
        },
      };
    }
    return { Put: { TableName: tableName, Item, ...versionIs(write.record.version - 1) } };
  };

  const commit: Records['commit'] = async (writes) => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: writes.map(transactItem) }));
      return done(undefined);
    } catch (error) {
      if (error instanceof TransactionCanceledException) {
        const reasons = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
        // A transaction that met another one on the way is a conflict too: the person is told, and tries again.
        if (reasons.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')) {
          return refused({ code: 'conflict' });
        }
      }
      throw error;
    }
  };

  return { get, getAll, list, commit };
}
