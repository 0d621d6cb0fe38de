import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { PrivateFiles } from '../../domain/files/private-files.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

const statusOf = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

/**
 * {@link PrivateFiles} in an S3 bucket that no role may list. S3 then answers "access denied" for an object that is not
 * there, so that a refusal counts as an absence here; `tests/local` sees that roles allow what functions ask.
 */
export function s3PrivateFiles({ client, bucket: Bucket }: Options): PrivateFiles {
  return {
    async read(Key, part) {
      try {
        const Range = part && `bytes=${part.from}-${part.from + part.length - 1}`;
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range }));
        return await Body?.transformToByteArray();
      } catch (error) {
        const status = statusOf.safeParse(error).data?.$metadata.httpStatusCode;
        // 416: the part begins behind the end.
        if (status === 404 || status === 403 || status === 416) return undefined;
        throw error;
      }
    },
    async write(Key, bytes, ContentType) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType }));
    },
    async erase(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
