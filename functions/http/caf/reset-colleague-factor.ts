import { resetColleagueFactor as contract } from '../../../contract/agents.ts';
import { resetSecondFactor } from '../../../domain/accounts/reset-second-factor.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const reset = await resetSecondFactor(deps, params, actor, call);
  return reset.ok ? done({}) : reset;
});
