import type { Call } from '../actor.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { eraseRequests } from './erase-requests.ts';
import { requestBehindLink } from './find-request.ts';
import type { LinfDeps } from './request-keys.ts';

/** Days that a withdrawal is remembered, so that asking for it again is answered the same. */
const intentDays = 1;

/**
 * Takes a request back (LIN-10, RGT-01): all that is held of the family is erased at once. An information place that had
 * retrieved it is told, by its reference, to destroy what it holds.
 */
export async function withdrawInformationRequest(
  deps: LinfDeps,
  { secret }: { secret: string },
  { commandId }: Call,
): Promise<Result<{ reference: string; erasedAt: string }, Problem>> {
  const earlier = await deps.records.get('submittedInformation', [commandId]);
  if (earlier?.withdrawn) return done(earlier.withdrawn);
  const request = await requestBehindLink(deps, secret);
  if (!request) return refused({ code: 'link-lapsed' });
  const { habilitationId, id: requestId } = request;
  const [erased] = await eraseRequests(deps, [request], {
    cause: 'withdrawn',
    by: 'family',
    alongside: ({ reference, erasedAt, retrievedAt }) => [
      {
        do: 'put',
        kind: 'submittedInformation',
        record: {
          commandId,
          habilitationId,
          requestId,
          withdrawn: { reference, erasedAt },
          expiresAt: Math.floor(deps.now().getTime() / 1000) + intentDays * 86_400,
        },
      },
      ...(retrievedAt === undefined
        ? []
        : [announce(deps, { type: 'information-request-withdrawn', habilitationId, requestId, reference })]),
    ],
  });
  if (erased) return done({ reference: erased.reference, erasedAt: erased.erasedAt });
  // Erased by another in the very moment: by the same intent, or by time.
  const rival = await deps.records.get('submittedInformation', [commandId]);
  if (rival?.withdrawn) return done(rival.withdrawn);
  return refused({ code: (await requestBehindLink(deps, secret)) ? 'conflict' : 'link-lapsed' });
}
