import { recordMemberConsent as contract } from '../../../contract/operating.ts';
import { recordMemberConsent } from '../../../domain/establishment/record-member-consent.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownEstablishmentView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const own = await recordMemberConsent(deps, { ...params, ...body }, actor, call);
  return own.ok ? done({ body: ownEstablishmentView(own.value) }) : own;
});
