import { readCorrection as contract } from '../../../contract/public.ts';
import { readCorrection } from '../../../domain/habilitation/correct-request.ts';
import { requestOf } from '../../../domain/habilitation/request-of.ts';
import { done, refused } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async ({ body }) => {
  const read = await readCorrection(deps(), body.secret);
  if (!read.ok) return read;
  const { id, establishments, exchanges } = read.value;
  const request = requestOf(read.value);
  if (!request) return refused({ code: 'link-lapsed' });
  const asked = exchanges.findLast((exchange) => exchange.act === 'requested-corrections');
  return done({
    body: {
      reference: id,
      reason: asked?.reason ?? '',
      askedAt: asked?.at ?? read.value.stateSince,
      request,
      establishments,
    },
  });
});
