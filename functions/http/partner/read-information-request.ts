import { readInformationRequest as contract } from '../../../contract/information-requests.ts';
import { readInformationRequest } from '../../../domain/linf/read-information-request.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { informationRequestView } from './information-request-view.ts';

export const handler = endpoint(contract, async ({ params, actor, call }) => {
  const read = await readInformationRequest(linfDeps(), params, actor, call);
  return read.ok ? done({ body: informationRequestView(read.value) }) : read;
});
