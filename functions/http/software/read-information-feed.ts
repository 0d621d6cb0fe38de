import { informationRequestsDocument } from '../../../adapters/xml/information-requests.ts';
import { readInformationFeed as contract } from '../../../contract/information-feed.ts';
import { identifyFeedReader } from '../../../domain/linf/feed-token.ts';
import { mostFed } from '../../../domain/linf/most-fed.ts';
import { readFeed } from '../../../domain/linf/read-feed.ts';
import { done, refused } from '../../../domain/result.ts';
import { callLimit } from '../../runtime/call-limit.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { bearerManners, bearerToken } from '../../runtime/oauth.ts';
import { keptCommunes } from '../../runtime/reference.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { tellUnreadable } from '../../runtime/tell-unreadable.ts';

const limit = callLimit({ perMinute: 60 });

export const handler = edge(
  contract,
  async ({ query, event, call }) => {
    const reader = await identifyFeedReader(deps(), bearerToken(event), 'information-requests');
    if (!reader.ok) return reader;
    const now = deps().now();
    const retryAfterSeconds = limit(reader.value.client.id, now);
    if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
    const input = {
      after: query.after,
      limit: query.limit === undefined ? mostFed : Number(query.limit),
      communes: await keptCommunes(),
    };
    const { requests, unreadable, next, more } = await readFeed(linfDeps(), input, reader.value, call);
    tellUnreadable(unreadable);
    const head = { producedAt: now, ...(next !== undefined && { next }), more };
    const xml = informationRequestsDocument(head, requests);
    return done({ file: { bytes: Buffer.from(xml), name: 'demandes.xml', shown: true } });
  },
  bearerManners,
);
