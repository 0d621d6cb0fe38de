import { dropOperatingDraft as contract } from '../../../contract/operating.ts';
import { dropOperatingDraft } from '../../../domain/establishment/drop-operating-draft.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, query, actor, call }) => {
  const dropped = await dropOperatingDraft(deps, { ...params, ...query }, actor, call);
  return dropped.ok ? done({}) : dropped;
});
