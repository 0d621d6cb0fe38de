import { submitRightsRequest as contract } from '../../../contract/rights.ts';
import { done } from '../../../domain/result.ts';
import { submitRightsRequest } from '../../../domain/rights/submit-rights-request.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const entered = await submitRightsRequest(deps(), body, call);
  if (!entered.ok) return entered;
  const { id, receivedOn, limit } = entered.value;
  return done({ body: { reference: id, receivedOn, dueOn: limit.dueOn } });
});
