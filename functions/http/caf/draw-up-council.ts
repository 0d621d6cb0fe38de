import { drawUpCouncil as contract } from '../../../contract/caf-duration.ts';
import { currentTemplates } from '../../../documents/convention-templates.ts';
import { drawUpCouncil } from '../../../domain/habilitation/draw-up-council.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) => {
  const conventionTemplates = currentTemplates();
  const drawn = await drawUpCouncil({ ...deps, conventionTemplates }, body, actor, call);
  return drawn.ok ? done({ body: await requestView(deps, drawn.value) }) : drawn;
});
