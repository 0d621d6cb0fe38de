import { readCouncilFile as contract } from '../../../contract/caf-childminders.ts';
import { readCouncilFile } from '../../../domain/childminders/read-file.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilFileView, councilView } from './council-views.ts';

export const handler = endpoint(contract, async ({ params, actor }) => {
  const read = await readCouncilFile(childmindersDeps(), params, actor);
  if (!read.ok) return read;
  const { file, council, ...rest } = read.value;
  return done({ body: { file: councilFileView(file), council: councilView(council), ...rest } });
});
