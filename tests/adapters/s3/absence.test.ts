import { describe, expect, it } from 'vitest';
import { s3Deposits } from '../../../adapters/s3/deposits.ts';
import { s3PrivateFiles } from '../../../adapters/s3/private-files.ts';
import { s3RequestKeys } from '../../../adapters/s3/request-keys.ts';

/** A bucket that refuses every call with 403 and these words: the engine words only some of S3's refusals. */
const refusing = (message: string) => ({
  client: {
    send: () => Promise.reject(Object.assign(new Error(message), { $metadata: { httpStatusCode: 403 } })),
  } as never,
  bucket: 'one',
});
const denied = (action: string) =>
  `User: arn:aws:sts::1:assumed-role/x is not authorized to perform: ${action} on resource`;

const reads: Record<string, (message: string) => Promise<unknown>> = {
  'LIN-06 the key of a family’s request': (message) => s3RequestKeys(refusing(message)).read('one'),
  'CSV-06 a council’s file': (message) => s3Deposits(refusing(message)).bytesOf('one'),
  'CSV-07 what files stated of rights': (message) => s3Deposits(refusing(message)).linesOf('one'),
  'ACT-04 a scan': (message) => s3PrivateFiles(refusing(message)).read('one'),
};

describe('what S3 refuses to a role that may not list', () => {
  it.each(Object.entries(reads))(
    '%s is absent when the right to list lacks, and unread when anything else does',
    async (_, read) => {
      expect(await read(denied('s3:ListBucket'))).toBeUndefined();
      for (const message of [denied('s3:GetObject'), denied('kms:Decrypt'), 'Access Denied']) {
        await expect(read(message)).rejects.toThrow(message);
      }
    },
  );
});
