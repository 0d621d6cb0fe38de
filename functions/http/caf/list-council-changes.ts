import { listCouncilChanges as contract } from '../../../contract/caf-childminders.ts';
import { listCouncilChanges } from '../../../domain/childminders/read-file.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ params, query, actor }) => {
  const listed = await listCouncilChanges(childmindersDeps(), { ...params, ...query }, actor);
  return listed.ok ? done({ body: listed.value }) : listed;
});
