import { recordTermination as contract } from '../../../contract/caf-duration.ts';
import { recordTermination } from '../../../domain/convention/terminate.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await recordTermination(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
