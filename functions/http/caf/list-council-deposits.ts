import { listCouncilDeposits as contract } from '../../../contract/caf-childminders.ts';
import { listCouncilDeposits } from '../../../domain/childminders/list-deposits.ts';
import { namesInFiles } from '../../../domain/childminders/names-in-files.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { awaitedCouncilView, councilFileView } from './council-views.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const { councils, waiting, files, ...rest } = await listCouncilDeposits(deps, query, actor);
  const nameOf = await namesInFiles(deps, [...waiting, ...files]);
  return done({
    body: {
      councils: councils.map(awaitedCouncilView),
      waiting: waiting.map((file) => councilFileView(file, nameOf)),
      files: files.map((file) => councilFileView(file, nameOf)),
      ...rest,
    },
  });
});
