import { proveSecondFactor as contract } from '../../../contract/session.ts';
import { proveSecondFactor } from '../../../domain/accounts/prove-second-factor.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { identities } from '../../runtime/identities.ts';
import { signedInReply } from './account-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const proved = await proveSecondFactor({ ...deps(), identities: identities() }, body, call);
  return proved.ok ? done(signedInReply(proved.value)) : proved;
});
