import { createCafAgent as contract } from '../../../contract/cnaf.ts';
import { createCafAgent } from '../../../domain/caf/create-caf-agent.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { cafView } from './caf-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const created = await createCafAgent(deps, { ...params, ...body }, actor, call);
  if (!created.ok) return created;
  const caf = await cafView(deps, params.code);
  return caf ? done({ body: caf }) : refused({ code: 'not-found' });
});
