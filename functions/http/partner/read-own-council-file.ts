import { readOwnCouncilFile as contract } from '../../../contract/council-files.ts';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import { ownCouncilFile } from '../../../domain/childminders/own-council-files.ts';
import { CheckReport } from '../../../domain/childminders/report.ts';
import { done, refused } from '../../../domain/result.ts';
import { bytesIn } from '../../runtime/bytes-in.ts';
import { deposits } from '../../runtime/deposits.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownCouncilFileView } from './council-file-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const own = await ownCouncilFile(deps, { id: params.id, fileId: params.file }, actor);
  if (!own) return refused({ code: 'not-found' });
  const written = own.file.checked && (await bytesIn(deposits(), councilFileKeys.report(own.file)));
  return done({
    body: {
      file: ownCouncilFileView(own),
      ...(written && { report: CheckReport.parse(JSON.parse(written.toString())) }),
    },
  });
});
