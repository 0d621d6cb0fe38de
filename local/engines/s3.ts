import crypto from 'node:crypto';
import { mkdirSync } from 'node:fs';
import S3rver from 's3rver';
import type { Engine } from './engine.ts';
import { conditionalWrites, type ObjectStore } from './s3-conditions.ts';
import { type FolderStore, quickDeletions } from './s3-deletions.ts';

/**
 * Starts an S3 in this process, with its objects as files under `dir`.
 *
 * s3rver verifies no signature and keeps no versions; conditional writes are added here. Its clients must set
 * `requestChecksumCalculation` and `responseChecksumValidation` to `WHEN_REQUIRED`, else a streamed body is stored
 * with the framing of its chunks.
 */
export async function startS3({ dir, port = 0 }: { dir: string; port?: number }): Promise<Engine> {
  provideSingleDes();
  mkdirSync(dir, { recursive: true });
  const engine = new S3rver({
    address: '127.0.0.1',
    port,
    directory: dir,
    silent: true,
    vhostBuckets: false,
  });
  const { middleware, store } = engine as unknown as {
    middleware: unknown[];
    store: ObjectStore & FolderStore;
  };
  middleware.unshift(conditionalWrites(store));
  quickDeletions(store);
  const address = await engine.run();
  return { endpoint: `http://127.0.0.1:${address.port}`, stop: () => close(engine) };
}

/** Ends the connections that clients keep open: the engine's own `close` would wait for them. */
async function close(engine: S3rver): Promise<void> {
  const closed = engine.close();
  (engine as unknown as { httpServer: import('node:http').Server }).httpServer.closeAllConnections();
  await closed;
}

let singleDesIsProvided = false;

/**
 * s3rver ciphers the continuation tokens of long listings with DES, which OpenSSL 3 no longer offers by that name.
 * Triple DES with the same key thrice is single DES. Any other cipher goes through untouched.
 */
function provideSingleDes(): void {
  if (singleDesIsProvided) return;
  singleDesIsProvided = true;
  const { createCipheriv, createDecipheriv } = crypto;
  const thrice = (key: crypto.CipherKey) => Buffer.concat([key, key, key] as Buffer[]);
  crypto.createCipheriv = ((algorithm: string, key: crypto.CipherKey, ...rest: [crypto.BinaryLike]) =>
    algorithm === 'des'
      ? createCipheriv('des-ede3-cbc', thrice(key), ...rest)
      : createCipheriv(algorithm, key, ...rest)) as typeof createCipheriv;
  crypto.createDecipheriv = ((algorithm: string, key: crypto.CipherKey, ...rest: [crypto.BinaryLike]) =>
    algorithm === 'des'
      ? createDecipheriv('des-ede3-cbc', thrice(key), ...rest)
      : createDecipheriv(algorithm, key, ...rest)) as typeof createDecipheriv;
}
