import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** Every key of a bucket that begins so, read page after page. */
export async function keysUnder(client: S3Client, Bucket: string, Prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: after }));
    keys.push(...(page.Contents ?? []).flatMap((object) => object.Key ?? []));
    after = page.NextContinuationToken;
  } while (after !== undefined);
  return keys;
}
