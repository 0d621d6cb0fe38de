import { recordRegisterEntry as contract } from '../../../contract/rights.ts';
import { done } from '../../../domain/result.ts';
import { recordRegisterEntry } from '../../../domain/rights/record-register-entry.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) => {
  const entered = await recordRegisterEntry(deps, body, actor, call);
  return entered.ok ? done({ body: { id: entered.value.id } }) : entered;
});
