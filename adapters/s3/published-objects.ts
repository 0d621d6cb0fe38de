import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { PublishedObjects } from '../../domain/directory/published-objects.ts';
import { keysUnder } from './keys-under.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

const statusOf = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

/** What a call answers, or the status with which it failed if that is one of those expected. */
async function expecting<T, S extends number>(statuses: readonly S[], call: Promise<T>): Promise<T | S> {
  try {
    return await call;
  } catch (error) {
    const status = statusOf.safeParse(error).data?.$metadata.httpStatusCode;
    if (statuses.includes(status as S)) return status as S;
    throw error;
  }
}

/**
 * {@link PublishedObjects} in an S3 bucket, by conditional writes: 412 says that the object is no longer the one seen,
 * 404 that it is gone, 409 that another write of it was under way. In each case the caller looks again.
 */
export function s3PublishedObjects({ client, bucket: Bucket }: Options): PublishedObjects {
  return {
    async tagOf(Key) {
      const head = await expecting([404], client.send(new HeadObjectCommand({ Bucket, Key })));
      return head === 404 ? undefined : head.ETag;
    },

    async replace(Key, text, seen) {
      // The tag of an object written in one piece is the MD5 of its bytes; under another encryption nothing is spared.
      if (seen === `"${createHash('md5').update(text).digest('hex')}"`) return 'unchanged';
      const condition = seen === undefined ? { IfNoneMatch: '*' } : { IfMatch: seen };
      const ContentType = 'application/json; charset=utf-8';
      const put = new PutObjectCommand({ Bucket, Key, Body: text, ContentType, ...condition });
      const written = await expecting([404, 409, 412], client.send(put));
      return typeof written === 'number' ? 'overtaken' : 'replaced';
    },

    async remove(Key, seen) {
      const deleted = await expecting(
        [404, 409, 412],
        client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: seen })),
      );
      return deleted === 409 || deleted === 412 ? 'overtaken' : 'removed';
    },

    async textOf(Key) {
      const found = await expecting([404], client.send(new GetObjectCommand({ Bucket, Key })));
      return found === 404 ? undefined : found.Body?.transformToString('utf-8');
    },

    keysUnder: (prefix) => keysUnder(client, Bucket, prefix),
  };
}
