import { signIn as contract } from '../../../contract/session.ts';
import { signIn } from '../../../domain/accounts/sign-in.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { identities } from '../../runtime/identities.ts';
import { afterPasswordReply } from './account-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const outcome = await signIn({ ...deps(), identities: identities() }, body, call);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return done(value.step === 'choose-password' ? { body: value } : afterPasswordReply(value));
});
