import { S3Client } from '@aws-sdk/client-s3';
import { s3PublishedStore } from '../../adapters/s3/published-store.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** The public read model. */
export const published = once(() =>
  s3PublishedStore({ client: new S3Client(), bucket: environment('PUBLISHED_BUCKET') }),
);
