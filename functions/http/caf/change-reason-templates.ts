import { changeReasonTemplates as contract } from '../../../contract/caf-reason-templates.ts';
import { changeReasonTemplates } from '../../../domain/caf/change-reason-templates.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { reasonTemplatesView } from './reason-templates-view.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) => {
  const changed = await changeReasonTemplates(deps, body, actor, call);
  return changed.ok ? done({ body: reasonTemplatesView(changed.value) }) : changed;
});
