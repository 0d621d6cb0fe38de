import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { childmindersKey, type PublishedChildminders } from '../../domain/childminders/published.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

const statusOf = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

/**
 * What is published of departments' childminders, read from S3: an object is parsed once and kept, for a warm function
 * asks only whether it has changed; `forget` lets one go. They are written by us and parsed then: parsing thousands of
 * people again at each change would cost more than it tells.
 */
export function s3PublishedChildminders({ client, bucket: Bucket }: Options) {
  const kept = new Map<string, { etag: string | undefined; published: PublishedChildminders }>();
  return {
    async read(cafCode: string): Promise<PublishedChildminders | undefined> {
      const known = kept.get(cafCode);
      try {
        const { Body, ETag } = await client.send(
          new GetObjectCommand({ Bucket, Key: childmindersKey(cafCode), IfNoneMatch: known?.etag }),
        );
        const text = (await Body?.transformToString('utf-8')) ?? '';
        const published = JSON.parse(text) as PublishedChildminders;
        kept.set(cafCode, { etag: ETag, published });
        return published;
      } catch (error) {
        const status = statusOf.safeParse(error).data?.$metadata.httpStatusCode;
        if (status === 304) return known?.published;
        if (status !== 404) throw error;
        kept.delete(cafCode);
        return undefined;
      }
    },
    forget: (cafCode: string): void => void kept.delete(cafCode),
  };
}
