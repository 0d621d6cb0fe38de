import { importCouncilFile as contract } from '../../../contract/caf-childminders.ts';
import { importCouncilFile } from '../../../domain/childminders/import-file.ts';
import { namesInFiles } from '../../../domain/childminders/names-in-files.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilFileView, councilView } from './council-views.ts';

export const handler = endpoint(contract, async ({ params, body, actor, call }) => {
  const deps = childmindersDeps();
  const imported = await importCouncilFile(deps, { ...params, ...body }, actor, call);
  if (!imported.ok) return imported;
  const { file, pointer, council } = imported.value;
  const shown = councilView({ convention: council, inForce: true, pointer });
  const nameOf = await namesInFiles(deps, [file]);
  return done({ body: { file: councilFileView(file, nameOf), council: shown } });
});
