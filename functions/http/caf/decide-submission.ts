import { decideSubmission as contract } from '../../../contract/caf-validation.ts';
import { decideSubmission } from '../../../domain/establishment/decide-submission.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await decideSubmission(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: decided.value }) : decided;
});
