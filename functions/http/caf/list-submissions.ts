import { listSubmissions as contract } from '../../../contract/caf-validation.ts';
import { listAll } from '../../../domain/records.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const waiting = await listAll(deps.records, 'submissionsOfCaf', { cafCode: actor.cafCode ?? '' });
  return done({ body: { submissions: waiting.map(({ record }) => record) } });
});
