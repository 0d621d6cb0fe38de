import { submitInformationRequest as contract } from '../../../contract/information-requests.ts';
import { submitInformationRequest } from '../../../domain/linf/submit-information-request.ts';
import { done, refused } from '../../../domain/result.ts';
import { callLimit } from '../../runtime/call-limit.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';

/** One household, or a whole office behind one address. */
const limit = callLimit({ perMinute: 20 });

export const handler = edge(contract, async ({ body, call }) => {
  const retryAfterSeconds = limit(call.from, linfDeps().now());
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  const sent = await submitInformationRequest(linfDeps(), body, call);
  if (!sent.ok) return sent;
  const { request, place, secret } = sent.value;
  return done({ body: { ...request, place, secret } });
});
