import { takeRegisterEntry as contract } from '../../../contract/rights.ts';
import { done } from '../../../domain/result.ts';
import { takeRegisterEntry } from '../../../domain/rights/take-register-entry.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { registerView } from './register-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await takeRegisterEntry(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await registerView(deps, decided.value, actor) }) : decided;
});
