import { S3Client } from '@aws-sdk/client-s3';
import { s3Deposits } from '../../adapters/s3/deposits.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** What councils sent, and what was read in it. */
export const deposits = once(() =>
  s3Deposits({ client: new S3Client(), bucket: environment('DEPOSITS_BUCKET') }),
);
