import { changePassword as contract } from '../../../contract/session.ts';
import { changePassword } from '../../../domain/accounts/change-password.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { identities } from '../../runtime/identities.ts';
import { signedInReply } from './account-view.ts';

export const handler = endpoint(contract, async ({ deps, body, accessToken, cookies, actor, call }) => {
  const changed = await changePassword(
    { ...deps, identities: identities() },
    { ...body, accessToken, refreshToken: cookies.refreshToken },
    actor,
    call,
  );
  return changed.ok ? done(signedInReply(changed.value)) : changed;
});
