import { correctInformationRequest as contract } from '../../../contract/information-requests.ts';
import { correctInformationRequest } from '../../../domain/linf/correct-information-request.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { ownInformationRequestView } from './own-information-request-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const changed = await correctInformationRequest(linfDeps(), body, call);
  if (!changed.ok) return changed;
  return done({ body: { ...ownInformationRequestView(changed.value), secret: changed.value.link } });
});
