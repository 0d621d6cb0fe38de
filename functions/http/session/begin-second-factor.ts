import { beginSecondFactor as contract } from '../../../contract/session.ts';
import { beginSecondFactor } from '../../../domain/accounts/begin-second-factor.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { identities } from '../../runtime/identities.ts';

export const handler = endpoint(contract, async ({ deps, accessToken, actor }) => {
  const begun = await beginSecondFactor({ ...deps, identities: identities() }, { accessToken }, actor);
  return begun.ok ? done({ body: begun.value }) : begun;
});
