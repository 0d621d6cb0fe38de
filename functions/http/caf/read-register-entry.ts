import { readRegisterEntry as contract } from '../../../contract/rights.ts';
import { done, refused } from '../../../domain/result.ts';
import { entryOfCaf } from '../../../domain/rights/decide-on-entry.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { registerView } from './register-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const entry = await entryOfCaf(deps, params.id, actor);
  return entry ? done({ body: await registerView(deps, entry, actor) }) : refused({ code: 'not-found' });
});
