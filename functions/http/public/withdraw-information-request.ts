import { withdrawInformationRequest as contract } from '../../../contract/information-requests.ts';
import { withdrawInformationRequest } from '../../../domain/linf/withdraw-information-request.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const withdrawn = await withdrawInformationRequest(linfDeps(), body, call);
  return withdrawn.ok ? done({ body: withdrawn.value }) : withdrawn;
});
