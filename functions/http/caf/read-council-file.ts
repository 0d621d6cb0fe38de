import { readCouncilFile as contract } from '../../../contract/caf-childminders.ts';
import { namesInFiles } from '../../../domain/childminders/names-in-files.ts';
import { readCouncilFile } from '../../../domain/childminders/read-file.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilFileView, councilView } from './council-views.ts';

export const handler = endpoint(contract, async ({ params, actor }) => {
  const deps = childmindersDeps();
  const read = await readCouncilFile(deps, params, actor);
  if (!read.ok) return read;
  const { file, council, ...rest } = read.value;
  const nameOf = await namesInFiles(deps, [file]);
  return done({ body: { file: councilFileView(file, nameOf), council: councilView(council), ...rest } });
});
