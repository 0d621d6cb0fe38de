import { listCouncilDeposits as contract } from '../../../contract/caf-childminders.ts';
import { listCouncilDeposits } from '../../../domain/childminders/list-deposits.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { awaitedCouncilView, councilFileView } from './council-views.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const { councils, files, ...rest } = await listCouncilDeposits(deps, query, actor);
  return done({
    body: { councils: councils.map(awaitedCouncilView), files: files.map(councilFileView), ...rest },
  });
});
