import { acceptRequest as contract } from '../../../contract/caf.ts';
import { conventionTemplates } from '../../../documents/convention-templates.ts';
import { acceptRequest } from '../../../domain/habilitation/accept-request.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const conventionTemplate = conventionTemplates.structures.version;
  const decided = await acceptRequest({ ...deps, conventionTemplate }, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
