import { returnSubmission as contract } from '../../../contract/caf-online.ts';
import { returnSubmission } from '../../../domain/establishment/return-submission.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await returnSubmission(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: decided.value }) : decided;
});
