import { listOwnCouncilFiles as contract } from '../../../contract/council-files.ts';
import { ownCouncilFiles } from '../../../domain/childminders/own-council-files.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownCouncilFileView } from './council-file-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const own = await ownCouncilFiles(deps, params.id, actor);
  if (!own) return refused({ code: 'not-found' });
  const { council, files, importers, next } = own;
  return done({
    body: {
      councilName: council.provider.name,
      cafCode: council.cafCode,
      importers,
      next,
      files: files.map(ownCouncilFileView),
    },
  });
});
