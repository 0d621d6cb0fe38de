import { choosePassword as contract } from '../../../contract/session.ts';
import { choosePassword } from '../../../domain/accounts/choose-password.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { identities } from '../../runtime/identities.ts';
import { afterPasswordReply } from './account-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const chosen = await choosePassword({ ...deps(), identities: identities() }, body, call);
  return chosen.ok ? done(afterPasswordReply(chosen.value)) : chosen;
});
