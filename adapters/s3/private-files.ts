import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { PrivateFiles } from '../../domain/files/private-files.ts';
import { saysAbsent } from './absence.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

const Unsatisfiable = z.object({ $metadata: z.object({ httpStatusCode: z.literal(416) }) });
const beginsBehindTheEnd = (error: unknown): boolean => Unsatisfiable.safeParse(error).success;

/** {@link PrivateFiles} in an S3 bucket that no role may list. */
export function s3PrivateFiles({ client, bucket: Bucket }: Options): PrivateFiles {
  return {
    async read(Key, part) {
      try {
        const Range = part && `bytes=${part.from}-${part.from + part.length - 1}`;
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (saysAbsent(error) || beginsBehindTheEnd(error)) return undefined;
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
