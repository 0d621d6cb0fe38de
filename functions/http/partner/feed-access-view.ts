import type { FeedAccess } from '../../../contract/information-feed.ts';
import type { ShownFeedClient } from '../../../domain/linf/feed-clients.ts';

/** An access as the contract shows it: never its secret, nor the hash of it. */
export const feedAccessView = ({ client, agent, state }: ShownFeedClient): FeedAccess => ({
  clientId: client.id,
  name: client.name,
  createdAt: client.createdAt,
  agent,
  state,
  version: client.version,
});
