import { approveSubmission as contract } from '../../../contract/caf-online.ts';
import { approveSubmission } from '../../../domain/establishment/approve-submission.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await approveSubmission(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: decided.value }) : decided;
});
