import { activateHabilitation as contract } from '../../../contract/caf.ts';
import { activateHabilitation } from '../../../domain/habilitation/activate-habilitation.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await activateHabilitation(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
