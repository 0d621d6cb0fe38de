import { saveOperatingDraft as contract } from '../../../contract/operating.ts';
import { saveOperatingDraft } from '../../../domain/establishment/save-operating-draft.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const saved = await saveOperatingDraft(deps, { ...params, ...body }, actor, call);
  return saved.ok ? done({ body: saved.value }) : saved;
});
