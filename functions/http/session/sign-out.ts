import { signOut as contract } from '../../../contract/session.ts';
import { signOut } from '../../../domain/accounts/sign-out.ts';
import { done } from '../../../domain/result.ts';
import { noCookies } from '../../runtime/cookies.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { identities } from '../../runtime/identities.ts';

export const handler = endpoint(contract, async ({ deps, cookies, actor, call }) => {
  await signOut({ ...deps, identities: identities() }, cookies, actor, call);
  return done({ cookies: noCookies() });
});
