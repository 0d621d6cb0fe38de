import { requestPassword as contract } from '../../../contract/public.ts';
import { requestPassword } from '../../../domain/accounts/request-password.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const requested = await requestPassword(deps(), body, call);
  return requested.ok ? done({}) : requested;
});
