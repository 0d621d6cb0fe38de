import { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { RequestKeys } from '../../domain/linf/request-keys.ts';
import { saysAbsent } from './absence.ts';

interface Options {
  client: S3Client;
  bucket: string;
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
