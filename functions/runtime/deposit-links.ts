import { S3Client } from '@aws-sdk/client-s3';
import { s3DepositLinks } from '../../adapters/s3/deposit-links.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** Links by which councils send their files. */
export const depositLinks = once(() =>
  s3DepositLinks({ client: new S3Client(), bucket: environment('DEPOSITS_BUCKET') }),
);
