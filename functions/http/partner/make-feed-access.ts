import { makeFeedAccess as contract } from '../../../contract/information-feed.ts';
import { createFeedClient } from '../../../domain/linf/feed-clients.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { feedAccessView } from './feed-access-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const made = await createFeedClient(deps, { habilitationId: params.id, ...body }, actor, call);
  return made.ok ? done({ body: { access: feedAccessView(made.value), secret: made.value.secret } }) : made;
});
