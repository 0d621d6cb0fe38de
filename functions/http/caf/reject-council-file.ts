import { rejectCouncilFile as contract } from '../../../contract/caf-childminders.ts';
import { rejectCouncilFile } from '../../../domain/childminders/reject-file.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilFileView } from './council-views.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const rejected = await rejectCouncilFile(deps, { ...params, ...body }, actor, call);
  return rejected.ok ? done({ body: { file: councilFileView(rejected.value) } }) : rejected;
});
