import { downloadCorrectedCouncilFile as contract } from '../../../contract/council-files.ts';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import { ownCouncilFile } from '../../../domain/childminders/own-council-files.ts';
import { done, refused } from '../../../domain/result.ts';
import { bytesIn } from '../../runtime/bytes-in.ts';
import { deposits } from '../../runtime/deposits.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const own = await ownCouncilFile(deps, { id: params.id, fileId: params.file }, actor);
  const bytes =
    own?.file.checked?.corrected && (await bytesIn(deposits(), councilFileKeys.corrected(own.file)));
  return bytes ? done({ file: { bytes, name: 'fichier-corrige.csv' } }) : refused({ code: 'not-found' });
});
