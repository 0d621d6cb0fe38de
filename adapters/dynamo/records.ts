import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type {
  ListingName,
  Listings,
  RecordKey,
  RecordKind,
  RecordKinds,
  Records,
  Write,
} from '../../domain/records.ts';
import { done, refused } from '../../domain/result.ts';
import { itemOf, placeOf, recordOf } from './table.ts';
import { tableShape } from './table-shape.ts';

interface Options {
  client: DynamoDBDocumentClient;
  tableName: string;
  now: () => Date;
}

type Item = Record<string, unknown>;
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** How each listing is asked: on the table itself (consistent) or on the index. */
const queries: {
  [L in ListingName]: (by: Listings[L]['by']) => {
    pk: string;
    index?: true;
    begins?: string;
    below?: string;
  };
} = {
  habilitationsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#HABILITATIONS`, index: true }),
  accountsOfCaf: ({ cafCode }) => ({ pk: 'CAF#AGENTS', begins: `${cafCode}#`, index: true }),
  administrators: () => ({ pk: 'CAF#ADMINISTRATORS', index: true }),
  accountsOfEveryCaf: () => ({ pk: 'CAF#AGENTS', index: true }),
  // Every identifier sorts before `~`: the whole last day counts.
  agendaThrough: ({ through }) => ({ pk: 'AGENDA#DUE', index: true, below: `${through}#~` }),
  amendmentsOf: ({ habilitationId }) => ({ pk: `HABILITATION#${habilitationId}`, begins: 'AVENANT#' }),
  commitmentRequestsOf: ({ habilitationId }) => ({ pk: `COMMITMENT#${habilitationId}` }),
  unreadThreadsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#THREADS`, index: true }),
  submissionsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#SUBMISSIONS`, index: true }),
  referencesOfCaf: ({ cafCode }) => ({ pk: `DIRECTORY#${cafCode}` }),
  historyOfEstablishment: ({ establishmentId, part, before }) => ({
    pk: `HISTORY#${establishmentId}`,
    ...(before ? { below: `${part}#${before}`, begins: `${part}#` } : { begins: `${part}#` }),
  }),
  tracesOfCaf: ({ cafCode, month, before }) => ({
    pk: `TRACES#${cafCode}#${month}`,
    ...(before && { below: before }),
  }),
  connectionsOfCaf: ({ cafCode, month, accountId }) => ({
    pk: `CAF#${cafCode}#CONNECTIONS#${month}`,
    index: true,
    ...(accountId && { begins: `${accountId}#` }),
  }),
  referenceLoadsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}`, begins: 'LOAD#' }),
  registerOfCaf: ({ cafCode, dueBefore }) => ({
    pk: `CAF#${cafCode}#REGISTER`,
    index: true,
    ...(dueBefore && { begins: 'DUE#', below: `DUE#${dueBefore}` }),
  }),
  editors: () => ({ pk: 'EDITOR#ALL', index: true }),
  mandatesOfCaf: ({ cafCode }) => ({ pk: `MANDATE#${cafCode}` }),
  mandatesOfEditor: ({ editorId }) => ({ pk: `MANDATE#${editorId}`, index: true }),
  informationRequestsOf: ({ habilitationId }) => ({ pk: `LINF#${habilitationId}`, begins: 'REQUEST#' }),
  // No identifier sorts after `~`: the one that the mark names is left out.
  informationRequestsSince: ({ habilitationId, after }) => ({
    pk: `LINF#${habilitationId}`,
    begins: after === undefined ? 'REQUEST#' : `REQUEST#${after}~`,
    below: 'REQUEST#~',
  }),
  informationCallsOf: ({ counter }) => ({ pk: `FAMILYRATE#${counter}` }),
  feedClientsOf: ({ habilitationId }) => ({ pk: `FEED#${habilitationId}` }),
  requestsAwaited: () => ({ pk: 'LINF#AWAITED', index: true }),
  requestsToErase: ({ through, retrieved }) => ({
    pk: retrieved ? 'LINF#RETRIEVED' : 'LINF#AWAITED',
    index: true,
    below: `${through}#~`,
  }),
  erasedRequestsOf: ({ habilitationId, from, through }) => ({
    pk: `TOMBSTONE#${habilitationId}`,
    begins: from ?? '0',
    below: `${through ?? '9'}#~`,
  }),
  attestationsOf: ({ habilitationId }) => ({ pk: `ATTESTATION#${habilitationId}` }),
  attestationsOfCaf: ({ cafCode, awaited }) => ({
    pk: `CAF#${cafCode}#ATTESTATIONS`,
    index: true,
    ...(awaited && { begins: 'AWAITED#' }),
  }),
  councilFilesOf: ({ habilitationId }) => ({ pk: `COUNCIL#${habilitationId}`, begins: 'FILE#' }),
  councilRemindersOf: ({ habilitationId }) => ({ pk: `COUNCIL#${habilitationId}`, begins: 'REMINDER#' }),
  councilFilesOfCaf: (by) => ({
    pk: `CAF#${by.cafCode}#COUNCIL-FILES`,
    index: true,
    ...(by.waiting === true && { begins: 'WAITING#' }),
    ...(by.waiting === false && { begins: 'OTHER#', ...(by.through && { below: `OTHER#${by.through}` }) }),
  }),
  childmindersOf: ({ cafCode }) => ({ pk: `CHILDMINDERS#${cafCode}` }),
  unsentEvents: ({ before }) => ({ pk: 'OUTBOX#UNSENT', index: true, below: before }),
};

/** The condition that a record is still at the version that was seen. */
const versionIs = (version: number) => ({
  ConditionExpression: '#version = :seen',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':seen': version },
});

/** {@link Records} on DynamoDB. Broken engines throw; a condition that does not hold is a `conflict`. */
export function dynamoRecords({ client, tableName, now }: Options): Records {
  const nowInSeconds = () => now().getTime() / 1000;
  const alive = (item: Item | undefined): item is Item => {
    const lapse = item?.[tableShape.timeToLive];
    return item !== undefined && !(typeof lapse === 'number' && lapse <= nowInSeconds());
  };

  async function get<K extends RecordKind>(kind: K, key: RecordKey): Promise<RecordKinds[K] | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: placeOf(kind, key), ConsistentRead: true }),
    );
    return alive(Item) ? recordOf(kind, Item) : undefined;
  }

  const getAll: Records['getAll'] = async (wanted) => {
    const places = wanted.map(({ kind, key }) => placeOf(kind, key));
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
        return alive(item) ? recordOf(kind, item) : undefined;
      }),
    );
    return records as never;
  };

  const list: Records['list'] = async (listing, by, page = {}) => {
    const { pk, index, begins, below } = queries[listing](by as never);
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
        return { kind, record: await recordOf(kind, item) };
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
          Key: placeOf(write.kind, write.key),
          ...(write.mustExist && { ConditionExpression: 'attribute_exists(pk)' }),
        },
      };
    }
    if (write.do === 'remove') {
      return {
        Delete: { TableName: tableName, Key: placeOf(write.kind, write.key), ...versionIs(write.version) },
      };
    }
    if (write.do === 'check') {
      const Key = placeOf(write.kind, write.key);
      return { ConditionCheck: { TableName: tableName, Key, ...versionIs(write.version) } };
    }
    const Item = itemOf(write.kind, write.record);
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
