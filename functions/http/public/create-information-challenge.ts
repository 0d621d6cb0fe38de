import { createInformationChallenge as contract } from '../../../contract/information-requests.ts';
import { createInformationChallenge } from '../../../domain/linf/create-information-challenge.ts';
import { done, refused } from '../../../domain/result.ts';
import { callLimit } from '../../runtime/call-limit.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

/** One household, or a whole office behind one address. */
const limit = callLimit({ perMinute: 20 });

export const handler = edge(contract, async ({ call }) => {
  const retryAfterSeconds = limit(call.from, deps().now());
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  const { words, ...challenge } = await createInformationChallenge(deps());
  const instruction = 'Recopiez les trois mots, dans l’ordre, séparés par un espace.';
  return done({ body: { ...challenge, ...(words.length > 0 && { words, instruction }) } });
});
