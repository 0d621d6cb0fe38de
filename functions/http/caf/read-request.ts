import { readRequest as contract } from '../../../contract/caf.ts';
import { habilitationOfCaf } from '../../../domain/habilitation/decide.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const habilitation = await habilitationOfCaf(deps, params.id, actor);
  return habilitation
    ? done({ body: await requestView(deps, habilitation) })
    : refused({ code: 'not-found' });
});
