import { changeAvailabilityTemplates as contract } from '../../../contract/partner-availability.ts';
import { changeTemplates } from '../../../domain/availability/templates.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const changed = await changeTemplates(deps, { ...params, ...body }, actor, call);
  return changed.ok ? done({ body: changed.value }) : changed;
});
