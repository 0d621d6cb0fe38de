import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { OpenFiles } from '../../domain/open-data/publish-open-data.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

/** Characters gathered before they go to the disk: a line is some hundred. */
const gathered = 65_536;

/**
 * {@link OpenFiles} in an S3 bucket, under `open-data/`. A file grows on the machine's own disk and goes out in one
 * piece, so that readers find the one before until this one is whole, and memory holds some lines.
 */
export function s3OpenFiles({ client, bucket: Bucket }: Options): OpenFiles {
  return {
    async create(path, ContentType) {
      const spool = join(tmpdir(), `open-${randomUUID()}`);
      const file = await open(spool, 'wx');
      const digest = createHash('sha256');
      let bytes = 0;
      let waiting = '';

      async function flush(): Promise<void> {
        const chunk = Buffer.from(waiting, 'utf8');
        waiting = '';
        bytes += chunk.length;
        digest.update(chunk);
        await file.writeFile(chunk);
      }

      /** Whatever went wrong, a full disk too, nothing stays on it. */
      async function forget(): Promise<void> {
        await file.close();
        await rm(spool, { force: true });
      }

      return {
        async write(text) {
          waiting += text;
          if (waiting.length >= gathered) await flush();
        },
        async close() {
          try {
            await flush();
            await file.close();
            await client.send(
              new PutObjectCommand({
                Bucket,
                Key: `open-data/${path}`,
                Body: createReadStream(spool),
                ContentLength: bytes,
                ContentType,
                CacheControl: 'public, max-age=300',
              }),
            );
          } finally {
            await forget();
          }
          return { bytes, sha256: digest.digest('hex') };
        },
        drop: forget,
      };
    },
  };
}
