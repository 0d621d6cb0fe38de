import { mandateView } from '../../../contract/mandate-view.ts';
import { cutMandate as contract } from '../../../contract/mandates.ts';
import { done } from '../../../domain/result.ts';
import { cutMandate } from '../../../domain/software/cut-mandate.ts';
import { listEditors } from '../../../domain/software/list-mandates.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const mandate = await cutMandate(deps, { ...params, ...body }, actor, call);
  return mandate.ok
    ? done({ body: mandateView(params.id, mandate.value, await listEditors(deps)) })
    : mandate;
});
