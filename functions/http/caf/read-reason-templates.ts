import { readReasonTemplates as contract } from '../../../contract/caf-reason-templates.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { reasonTemplatesView } from './reason-templates-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const own = await deps.records.get('reasonTemplates', [actor.cafCode ?? '']);
  return done({ body: reasonTemplatesView(own) });
});
