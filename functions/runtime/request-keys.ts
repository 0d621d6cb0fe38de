import { S3Client } from '@aws-sdk/client-s3';
import { s3RequestKeys } from '../../adapters/s3/request-keys.ts';
import type { LinfDeps } from '../../domain/linf/request-keys.ts';
import { deps } from './deps.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** What use cases on families' requests are given: the usual, and where the keys of requests lie. */
export const linfDeps: () => LinfDeps = once(() => ({
  ...deps(),
  keys: s3RequestKeys({ client: new S3Client(), bucket: environment('KEYS_BUCKET') }),
}));
