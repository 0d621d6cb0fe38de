import { mandateView } from '../../../contract/mandate-view.ts';
import { takeMandateBack as contract } from '../../../contract/mandates.ts';
import { done } from '../../../domain/result.ts';
import { listEditors } from '../../../domain/software/list-mandates.ts';
import { takeMandateBack } from '../../../domain/software/take-mandate-back.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const mandate = await takeMandateBack(deps, { ...params, ...body }, actor, call);
  return mandate.ok
    ? done({ body: mandateView(params.id, mandate.value, await listEditors(deps)) })
    : mandate;
});
