import { readOwnInformationRequest as contract } from '../../../contract/information-requests.ts';
import { readOwnInformationRequest } from '../../../domain/linf/read-information-request.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { ownInformationRequestView } from './own-information-request-view.ts';

export const handler = edge(contract, async ({ body }) => {
  const read = await readOwnInformationRequest(linfDeps(), body.secret);
  return read.ok ? done({ body: ownInformationRequestView(read.value) }) : read;
});
