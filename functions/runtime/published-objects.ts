import { S3Client } from '@aws-sdk/client-s3';
import { s3PublishedObjects } from '../../adapters/s3/published-objects.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** The public read model, as those who write it see it. */
export const publishedObjects = once(() =>
  s3PublishedObjects({ client: new S3Client(), bucket: environment('PUBLISHED_BUCKET') }),
);
