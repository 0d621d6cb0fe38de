import { confirmSecondFactor as contract } from '../../../contract/session.ts';
import { confirmSecondFactor } from '../../../domain/accounts/confirm-second-factor.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { identities } from '../../runtime/identities.ts';

export const handler = endpoint(contract, async ({ deps, body, accessToken, cookies, actor, call }) => {
  const { sessionKey } = cookies;
  const confirmed = await confirmSecondFactor(
    { ...deps, identities: identities() },
    { ...body, accessToken, sessionKey },
    actor,
    call,
  );
  return confirmed.ok ? done({}) : confirmed;
});
