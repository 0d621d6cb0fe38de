import { rejectCouncilFile as contract } from '../../../contract/caf-childminders.ts';
import { namesInFiles } from '../../../domain/childminders/names-in-files.ts';
import { rejectCouncilFile } from '../../../domain/childminders/reject-file.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilFileView } from './council-views.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const rejected = await rejectCouncilFile(deps, { ...params, ...body }, actor, call);
  if (!rejected.ok) return rejected;
  const nameOf = await namesInFiles(deps, [rejected.value]);
  return done({ body: { file: councilFileView(rejected.value, nameOf) } });
});
