import { acceptRequest as contract } from '../../../contract/caf.ts';
import { currentTemplates } from '../../../documents/convention-templates.ts';
import { acceptRequest } from '../../../domain/habilitation/accept-request.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const conventionTemplates = currentTemplates();
  const decided = await acceptRequest({ ...deps, conventionTemplates }, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
