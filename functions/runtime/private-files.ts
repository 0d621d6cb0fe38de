import { S3Client } from '@aws-sdk/client-s3';
import { s3PrivateFiles } from '../../adapters/s3/private-files.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** Where private files lie. */
export const privateFiles = once(() =>
  s3PrivateFiles({ client: new S3Client(), bucket: environment('PRIVATE_BUCKET') }),
);
