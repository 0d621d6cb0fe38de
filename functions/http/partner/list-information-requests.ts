import { listInformationRequests as contract } from '../../../contract/information-requests.ts';
import { listInformationRequests } from '../../../domain/linf/list-information-requests.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, query, actor }) => {
  const newestFirst = query.newestFirst === 'true';
  const listed = await listInformationRequests(deps, { ...query, ...params, newestFirst }, actor);
  if (!listed.ok) return listed;
  const { requests, awaited, next } = listed.value;
  return done({
    body: { requests, ...(query.after === undefined && { awaited }), ...(next !== undefined && { next }) },
  });
});
