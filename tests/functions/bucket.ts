import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { Stage } from './driver.ts';

/** Takes note of all that lies in a bucket of the stage, and gives what puts it back as it was. */
export async function noted(
  { own }: Stage,
  bucket: 'DEPOSITS_BUCKET' | 'KEYS_BUCKET',
): Promise<() => Promise<void>> {
  const { s3 } = own.clients;
  const Bucket = String(own.env[bucket]);
  const tags = async () => {
    const { Contents = [], IsTruncated } = await s3.send(new ListObjectsV2Command({ Bucket }));
    if (IsTruncated) throw new Error('More objects than one listing holds');
    return new Map(Contents.map(({ Key = '', ETag }) => [Key, ETag]));
  };
  const before = await tags();
  const objects = new Map(
    await Promise.all(
      [...before.keys()].map(async (Key) => {
        const object = await s3.send(new GetObjectCommand({ Bucket, Key }));
        const { ContentType, ContentEncoding, Metadata } = object;
        const Body = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
        return [Key, { Body, ContentType, ContentEncoding, Metadata }] as const;
      }),
    ),
  );
  return async () => {
    const now = await tags();
    const more = [...now.keys()].filter((Key) => !before.has(Key));
    const changed = [...objects].filter(([Key]) => now.get(Key) !== before.get(Key));
    // In this order: the engine takes a folder away with the last object in it, even one that is about to have another.
    await Promise.all(
      changed.map(([Key, object]) => s3.send(new PutObjectCommand({ Bucket, Key, ...object }))),
    );
    for (const Key of more) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  };
}
