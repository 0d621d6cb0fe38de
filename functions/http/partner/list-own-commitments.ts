import { listOwnCommitments as contract } from '../../../contract/commitments.ts';
import { listOwnCommitments } from '../../../domain/commitments/list-commitments.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const listed = await listOwnCommitments(deps, params.id, actor);
  return listed.ok ? done({ body: { commitments: listed.value } }) : listed;
});
