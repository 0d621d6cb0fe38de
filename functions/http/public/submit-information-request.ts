import { submitInformationRequest as contract } from '../../../contract/information-requests.ts';
import { submitInformationRequest } from '../../../domain/linf/submit-information-request.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const sent = await submitInformationRequest(linfDeps(), body, call);
  if (!sent.ok) return sent;
  const { request, place, secret } = sent.value;
  return done({ body: { ...request, place, secret } });
});
