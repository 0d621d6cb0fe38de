import { answerFamily as contract } from '../../../contract/information-requests.ts';
import { answerFamily } from '../../../domain/linf/follow-up.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { informationRequestView } from './information-request-view.ts';

export const handler = endpoint(contract, async ({ params, body, actor, call }) => {
  const answered = await answerFamily(linfDeps(), { ...params, ...body }, actor, call);
  return answered.ok ? done({ body: informationRequestView(answered.value) }) : answered;
});
