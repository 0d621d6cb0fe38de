import { readOperatingDraft as contract } from '../../../contract/operating.ts';
import { readOperatingDraft } from '../../../domain/establishment/read-operating-draft.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const found = await readOperatingDraft(deps, params, actor);
  if (!found.ok) return found;
  const { version = 0, content, savedAt = '' } = found.value ?? {};
  const draft = content === undefined ? undefined : { content, savedAt, version };
  return done({ body: { version, draft } });
});
