import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { sdkClients } from '../../local/sdk-clients.ts';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';

const folder = (name: string) => join(import.meta.dirname, 'fixtures', name);

/** The small assembly that these tests serve: four functions, a table, two pools, a site. */
export const fixtureAssembly = folder('assembly');

/** A new folder for data, and how to be rid of it. */
export function temporaryDir() {
  const dir = mkdtempSync(join(tmpdir(), 'stack-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Serves the small assembly on a free port. */
export const startFixtureStack = (dataDir: string): Promise<LocalStack> =>
  startLocalStack({
    port: 0,
    dataDir,
    seed: false,
    folders: { assembly: fixtureAssembly, front: folder('front'), reference: folder('reference') },
  });

/** What tests do to the table of the small assembly. */
export function tableOf({ env, gateway }: LocalStack) {
  const { dynamodb } = sdkClients(gateway.endpoints);
  const TableName = env.TABLE_NAME;
  return {
    /** Writes events that the listening function fails on so many times. */
    putEvent: (id: string, fails = 0) =>
      dynamodb.send(
        new PutItemCommand({
          TableName,
          Item: { pk: { S: `OUTBOX#${id}` }, sk: { S: 'event' }, fails: { N: String(fails) } },
        }),
      ),
    put: (pk: string) =>
      dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: 'A' } } })),
    /** Partition keys of the events that the listening function handled, in order. */
    handled: async (): Promise<(string | undefined)[]> => {
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'HANDLED' } },
          ConsistentRead: true,
        }),
      );
      return Items.map(({ of: source }) => source?.S);
    },
  };
}
