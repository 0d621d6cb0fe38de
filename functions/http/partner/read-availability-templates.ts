import { readAvailabilityTemplates as contract } from '../../../contract/partner-availability.ts';
import { readTemplates } from '../../../domain/availability/templates.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const read = await readTemplates(deps, params.id, actor);
  return read.ok ? done({ body: read.value }) : read;
});
