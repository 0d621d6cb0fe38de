import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, createWriteStream, openSync, writeSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Deposits } from '../../domain/childminders/deposits.ts';
import { saysAbsent } from './absence.ts';
import { asideOnDisk } from './aside.ts';
import { keysUnder } from './keys-under.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

/** Keys that one call takes away at most. */
const perCall = 1000;
/** Characters gathered before they are compressed: a line is some hundred. */
const gathered = 65_536;

/** {@link Deposits} in an S3 bucket without versions. */
export function s3Deposits({ client, bucket: Bucket }: Options): Deposits {
  async function open(Key: string): Promise<Readable | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body instanceof Readable ? Body : undefined;
    } catch (error) {
      if (saysAbsent(error)) return undefined;
      throw error;
    }
  }

  return {
    bytesOf: open,

    async linesOf(key) {
      const body = await open(key);
      return body && linesIn(body);
    },

    async createLines(Key) {
      const spool = join(tmpdir(), `lines-${randomUUID()}`);
      const gzip = createGzip({ level: 5 });
      const written = pipeline(gzip, createWriteStream(spool));
      // Whoever writes is told by `close`: until then a failure must not end the process.
      written.catch(() => undefined);
      let waiting = '';

      async function flush(): Promise<void> {
        const chunk = waiting;
        waiting = '';
        if (chunk !== '' && !gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
      }

      return {
        async write(line) {
          waiting += `${line}\n`;
          if (waiting.length >= gathered) await flush();
        },
        async close() {
          try {
            await flush();
            gzip.end();
            await written;
            const { size } = await stat(spool);
            await client.send(
              new PutObjectCommand({
                Bucket,
                Key,
                Body: createReadStream(spool),
                ContentLength: size,
                ContentType: 'application/gzip',
              }),
            );
          } finally {
            await rm(spool, { force: true });
          }
        },
        async drop() {
          gzip.destroy();
          await written.catch(() => undefined);
          await rm(spool, { force: true });
        },
      };
    },

    createPages(Key) {
      const spool = join(tmpdir(), `pages-${randomUUID()}`);
      const file = openSync(spool, 'wx', 0o600);
      let written = 0;
      const leave = async (): Promise<void> => {
        closeSync(file);
        await rm(spool, { force: true });
      };
      return {
        add(lines) {
          // Each is a compressed file of its own; one after the other, they are one too.
          const page = gzipSync(lines.map((line) => `${line}\n`).join(''), { level: 5 });
          for (let at = 0; at < page.length; ) at += writeSync(file, page, at);
          const place = { from: written, bytes: page.length };
          written += page.length;
          return place;
        },
        async close() {
          try {
            await client.send(
              new PutObjectCommand({
                Bucket,
                Key,
                Body: createReadStream(spool),
                ContentLength: written,
                ContentType: 'application/gzip',
              }),
            );
          } finally {
            await leave();
          }
        },
        drop: leave,
      };
    },

    async pageOf(Key, { from, bytes }) {
      try {
        const Range = `bytes=${from}-${from + bytes - 1}`;
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range }));
        const page = await Body?.transformToByteArray();
        return page && gunzipSync(page).toString('utf8').split('\n').slice(0, -1);
      } catch (error) {
        // Replaced since by another, which is cut elsewhere: what is there is no page, or ends before.
        if (saysAbsent(error) || saysNoPage(error)) return undefined;
        throw error;
      }
    },

    openAside: asideOnDisk,

    async write(Key, bytes, ContentType) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType }));
    },

    keysUnder: (prefix) => keysUnder(client, Bucket, prefix),

    async erase(keys) {
      for (let start = 0; start < keys.length; start += perCall) {
        const Objects = keys.slice(start, start + perCall).map((Key) => ({ Key }));
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0)
          throw new Error(`${Errors.length} objects are still there: ${Errors[0]?.Code}`);
      }
    },
  };
}

const saysNoPage = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'InvalidRange' || ('code' in error && /^Z_(DATA|BUF)_ERROR$/.test(String(error.code))));

/** The lines of a compressed stream. Whatever breaks on the way is thrown to whoever reads. */
export async function* linesIn(body: Readable): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const piped = pipeline(body, gunzip).catch((error: unknown) => {
    gunzip.destroy(error instanceof Error ? error : new Error('The stream broke'));
  });
  try {
    for await (const line of createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield line;
    }
    await piped;
    if (gunzip.errored) throw gunzip.errored;
  } finally {
    body.destroy();
  }
}
