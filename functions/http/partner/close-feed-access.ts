import { closeFeedAccess as contract } from '../../../contract/information-feed.ts';
import { revokeFeedClient } from '../../../domain/linf/feed-clients.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { feedAccessView } from './feed-access-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const { id: habilitationId, clientId } = params;
  const closed = await revokeFeedClient(deps, { habilitationId, clientId, ...body }, actor, call);
  return closed.ok ? done({ body: feedAccessView(closed.value) }) : closed;
});
