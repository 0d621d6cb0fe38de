import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { SiteFile } from './files.ts';

/** Gives objects of a bucket as CloudFront serves them, with their type and how long they keep. */
export const bucketFiles =
  (client: S3Client) =>
  async (Bucket: string, Key: string): Promise<SiteFile | undefined> => {
    try {
      const { Body, ContentType, CacheControl, ETag } = await client.send(
        new GetObjectCommand({ Bucket, Key }),
      );
      return {
        body: Buffer.from((await Body?.transformToByteArray()) ?? []),
        headers: {
          'Content-Type': ContentType ?? 'application/octet-stream',
          ...(CacheControl && { 'Cache-Control': CacheControl }),
          ...(ETag && { ETag }),
        },
      };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
