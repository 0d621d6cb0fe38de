import { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { RequestKeys } from '../../domain/linf/request-keys.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

const Refusal = z.object({ $metadata: z.object({ httpStatusCode: z.number() }), message: z.string() });

/**
 * Whether a failed read says that there is no key. S3 answers a role that may not list with 403, and names the right to
 * list as the one that lacks; any other refusal (of the object, of its encryption) is a failure, and must not pass for an
 * absence: the feed would go by requests that nobody was given.
 */
function saysAbsent(error: unknown): boolean {
  const { data } = Refusal.safeParse(error);
  const status = data?.$metadata.httpStatusCode;
  return status === 404 || (status === 403 && data?.message.includes('s3:ListBucket') === true);
}

/** Keys that one call destroys at most. */
const perCall = 1000;
const keyOf = (id: string): string => `requests/${id}`;

/**
 * {@link RequestKeys} in an S3 bucket of their own, without versions, that no role may list.
 */
export function s3RequestKeys({ client, bucket: Bucket }: Options): RequestKeys {
  return {
    async create(id, key) {
      const ContentType = 'application/octet-stream';
      await client.send(
        new PutObjectCommand({ Bucket, Key: keyOf(id), Body: key, ContentType, IfNoneMatch: '*' }),
      );
    },
    async read(id) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(id) }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (saysAbsent(error)) return undefined;
        throw error;
      }
    },
    async destroy(ids) {
      for (let start = 0; start < ids.length; start += perCall) {
        const Objects = ids.slice(start, start + perCall).map((id) => ({ Key: keyOf(id) }));
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw new Error(`${Errors.length} keys are still there: ${Errors[0]?.Code}`);
      }
    },
  };
}
