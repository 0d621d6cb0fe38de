import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CreateTableCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { startDynamo } from '../../local/engines/dynamo.ts';
import type { Engine } from '../../local/engines/engine.ts';
import { databaseIn } from '../../local/engines/stream-order.ts';
import { provision } from '../../local/provision.ts';
import { type SdkClients, sdkClients } from '../../local/sdk-clients.ts';
import { changesSomething, type Position, StreamReader } from '../../local/streams/stream-reader.ts';
import { tableNamed } from '../engines.ts';
import { temporaryDir } from './fixture-stack.ts';

const hasJava = spawnSync('java', ['-version']).error === undefined;
const kinds = ['dynoxide', ...(hasJava ? (['dynamodb-local'] as const) : [])] as const;

describe.each(kinds)('DynamoDB by %s', (kind) => {
  const { dir, remove } = temporaryDir();
  let engine: Engine;
  let clients: SdkClients;
  let client: DynamoDBClient;
  afterAll(async () => {
    await engine.stop();
    remove();
  });

  async function start() {
    engine = await startDynamo({ dir, kind });
    const { endpoint } = engine;
    clients = sdkClients({ dynamodb: endpoint, s3: endpoint, ses: endpoint, cognito: endpoint });
    client = clients.dynamodb;
  }

  const TableName = 'extranet';
  const item = (pk: string, value = '1') => ({ pk: { S: pk }, sk: { S: 'A' }, value: { S: value } });
  const put = (pk: string, value?: string) =>
    client.send(new PutItemCommand({ TableName, Item: item(pk, value) }));

  async function read(position: Position): Promise<string[]> {
    const reader = new StreamReader(engine.endpoint, TableName, position);
    const seen: string[] = [];
    for (let batch = await reader.next(); batch; batch = await reader.next()) {
      for (const record of batch.records.filter(changesSomething)) {
        seen.push(`${record.eventName} ${(record.dynamodb.Keys.pk as { S: string }).S}`);
        position[batch.shardId] = record.dynamodb.SequenceNumber;
      }
    }
    return seen;
  }

  it('tells its stream what changed, in order, and from where it was left', async () => {
    await start();
    await client.send(new CreateTableCommand(tableNamed(TableName)));
    await put('one');
    await put('one', '2');
    await put('one', '2');
    await client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: 'one' }, sk: { S: 'A' } } }));
    const position: Position = {};
    expect(await read(position)).toEqual(['INSERT one', 'MODIFY one', 'REMOVE one']);
    await put('two');
    expect(await read(position)).toEqual(['INSERT two']);
    expect(await read(position)).toEqual([]);
  });

  it('writes a transaction whole, or not at all', async () => {
    const transaction = (pk: string) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: item(`${pk}-a`) } },
            { Put: { TableName, Item: item('two'), ConditionExpression: 'attribute_not_exists(pk)' } },
          ],
        }),
      );
    const position: Position = {};
    await read(position);
    await expect(transaction('three')).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(await read(position)).toEqual([]);
  });

  it.runIf(kind === 'dynoxide')('keeps its data and its stream from one start to the next', async () => {
    const position: Position = {};
    await read(position);
    await put('four');
    await engine.stop();
    await start();
    expect(await read(position)).toEqual(['INSERT four']);
    await put('five');
    expect((await read(position)).at(-1)).toBe('INSERT five');
  });

  it.runIf(kind === 'dynoxide')('numbers a change without reading all that came before', () => {
    const database = new DatabaseSync(databaseIn(dir), { readOnly: true });
    const numbering =
      'SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?';
    const [step] = database.prepare(`EXPLAIN QUERY PLAN ${numbering}`).all('extranet');
    database.close();
    expect(step?.detail).toContain('INDEX stream_order');
  });

  it.runIf(kind === 'dynoxide')('ends a process that a crash left on its data', async () => {
    const left = await startDynamo({ dir: `${dir}/left`, kind });
    const again = await startDynamo({ dir: `${dir}/left`, kind });
    await expect(fetch(left.endpoint)).rejects.toThrow();
    await again.stop();
    await left.stop();
  });

  it('takes the table that it finds, unless its keys are those of another version', async () => {
    const definition = tableNamed(TableName);
    const providing = (asked: typeof definition) =>
      provision(
        clients,
        { tables: [{ definition: asked }], buckets: [], userPools: [] },
        join(dir, 'names.json'),
      );
    await expect(providing(definition)).resolves.toEqual({});
    const { GlobalSecondaryIndexes: _, ...withoutIndex } = definition;
    await expect(
      providing({ ...withoutIndex, AttributeDefinitions: definition.AttributeDefinitions?.slice(0, 2) }),
    ).rejects.toThrow('another version of the project, whose table has other keys: begin again with --fresh');
  });
});
