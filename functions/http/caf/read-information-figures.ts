import { readInformationFigures as contract } from '../../../contract/information-sight.ts';
import { readInformationSight } from '../../../domain/linf/read-information-sight.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { readCommunes } from '../../runtime/read-communes.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { figures, overdue, communes } = await readInformationSight({ ...deps, readCommunes }, actor);
  if (!figures) return done({ body: { overdue, communes } });
  const { cafCode: _, overdueList: __, communes: ___, communesCovered: ____, ...shown } = figures;
  return done({ body: { figures: shown, overdue, communes } });
});
