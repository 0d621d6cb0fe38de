import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { startDynamo } from '../../local/engines/dynamo.ts';
import { startS3 } from '../../local/engines/s3.ts';
import { sdkClients } from '../../local/sdk-clients.ts';
import { sdkEnvironment } from '../../local/sdk-environment.ts';
import { tableNamed } from '../../tests/engines.ts';

/** An empty table and an empty bucket of keys, on engines of their own: what was erased before weighs on nothing. */
export async function ownEngines(): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'purge-'));
  const [table, bucket] = await Promise.all([
    startDynamo({ dir: join(dir, 'dynamodb') }),
    startS3({ dir: join(dir, 's3') }),
  ]);
  const none = bucket.endpoint;
  const endpoints = { dynamodb: table.endpoint, s3: bucket.endpoint, ses: none, cognito: none };
  const env = {
    ...sdkEnvironment(endpoints),
    TABLE_NAME: 'purge',
    KEYS_BUCKET: 'keys',
    KEYS_FOLDER: join(dir, 's3', 'keys', 'requests'),
    TRACE_RETENTION_DAYS: '365',
  };
  const clients = sdkClients(endpoints);
  await clients.dynamodb.send(new CreateTableCommand(tableNamed(env.TABLE_NAME)));
  await clients.s3.send(new CreateBucketCommand({ Bucket: env.KEYS_BUCKET }));
  return {
    env,
    stop: async () => {
      await Promise.all([table.stop(), bucket.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
