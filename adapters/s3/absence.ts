import * as z from 'zod';

const Refusal = z.object({ $metadata: z.object({ httpStatusCode: z.number() }), message: z.string() });

/**
 * Whether a failed read of a bucket that no role may list says that there is no such object. S3 answers a role that may
 * not list with 403, and names the right to list as the one that lacks. Any other refusal (of the object, of its
 * encryption) is a failure and must not pass for an absence: requests would be passed by, and files taken for empty.
 */
export function saysAbsent(error: unknown): boolean {
  const { data } = Refusal.safeParse(error);
  const status = data?.$metadata.httpStatusCode;
  return status === 404 || (status === 403 && data?.message.includes('s3:ListBucket') === true);
}
