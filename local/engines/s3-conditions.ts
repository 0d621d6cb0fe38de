import type { IncomingMessage, ServerResponse } from 'node:http';
import { turns } from '../gateway-to-engines/turns.ts';

/** What the engine's store knows of an object. */
export interface ObjectStore {
  existsObject(bucket: string, key: string): Promise<boolean>;
  getMetadata(bucket: string, key: string): Promise<{ etag: string }>;
}

/** The part of a Koa context that is needed here. */
interface Context {
  req: IncomingMessage;
  res: ServerResponse;
  method: string;
  path: string;
  status: number;
  type: string;
  body: unknown;
}

/** What S3 says when a condition does not hold. */
const problems = {
  NoSuchKey: [404, 'The specified key does not exist.'],
  ConditionalRequestConflict: [
    409,
    'A conflicting conditional operation is currently in progress against this resource. Please try again.',
  ],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  NotImplemented: [501, 'A header you provided implies functionality that is not implemented'],
} as const;

/**
 * Teaches an S3 engine that ignores `If-Match` and `If-None-Match` to honour them on writes, as S3 does:
 * - `If-None-Match: *` writes only what is not there (412); no other value is taken (501).
 * - `If-Match: <tag>` writes or deletes only what still has that tag (412), and answers 404 when nothing is there.
 * - Where the object was deleted between the arrival of a write that wanted it absent and its turn: 409, to be tried again.
 *
 * Writes of one key take turns, with or without a condition, so that of two with the same condition one alone holds.
 */
export function conditionalWrites(store: ObjectStore) {
  const onKey = turns();

  const tagOf = async (bucket: string, key: string): Promise<string | undefined> =>
    (await store.existsObject(bucket, key)) ? (await store.getMetadata(bucket, key)).etag : undefined;

  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const [, bucket = '', ...rest] = decodeURIComponent(context.path).split('/');
    const key = rest.join('/');
    if (key === '' || (context.method !== 'PUT' && context.method !== 'DELETE')) return next();
    const { 'if-match': match, 'if-none-match': noneMatch } = context.req.headers;
    const onArrival = noneMatch && (await tagOf(bucket, key));

    return onKey(`${bucket}/${key}`, async () => {
      const problem = match || noneMatch ? broken(await tagOf(bucket, key)) : undefined;
      if (!problem) return next();
      const [status, message] = problems[problem];
      context.req.resume();
      context.status = status;
      context.type = 'application/xml';
      context.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${problem}</Code><Message>${message}</Message></Error>`;
    });

    function broken(tag: string | undefined): keyof typeof problems | undefined {
      if (noneMatch !== undefined && noneMatch !== '*') return 'NotImplemented';
      if (noneMatch === '*') {
        if (tag !== undefined) return 'PreconditionFailed';
        return onArrival === undefined ? undefined : 'ConditionalRequestConflict';
      }
      if (tag === undefined) return 'NoSuchKey';
      return match === '*' || bare(match) === bare(tag) ? undefined : 'PreconditionFailed';
    }
  };
}

/** Tags are compared with or without the quotes that HTTP puts around them. */
const bare = (tag: string | undefined): string | undefined => tag?.replaceAll('"', '');
