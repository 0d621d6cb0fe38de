import { listFeedAccesses as contract } from '../../../contract/information-feed.ts';
import { listFeedClients } from '../../../domain/linf/feed-clients.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { feedAccessView } from './feed-access-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const listed = await listFeedClients(deps, { habilitationId: params.id }, actor);
  return listed.ok ? done({ body: { accesses: listed.value.map(feedAccessView) } }) : listed;
});
