import { askForCommitment as contract } from '../../../contract/commitments.ts';
import { askForCommitment } from '../../../domain/commitments/ask-for-commitment.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const asked = await askForCommitment(deps, { ...params, ...body }, actor, call);
  return asked.ok ? done({ body: asked.value }) : asked;
});
