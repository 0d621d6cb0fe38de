import { requestToken as contract } from '../../../contract/software.ts';
import { FeedClientId, scopeOfClient } from '../../../domain/linf/feed-client.ts';
import { issueFeedToken } from '../../../domain/linf/feed-token.ts';
import { done, refused } from '../../../domain/result.ts';
import { issueToken } from '../../../domain/software/issue-token.ts';
import { deps } from '../../runtime/deps.ts';
import { edge, header } from '../../runtime/edge.ts';
import { credentialsOf, oauthManners } from '../../runtime/oauth.ts';

export const handler = edge(
  contract,
  async ({ body, event, call }) => {
    if (body.grant_type !== 'client_credentials') return refused({ code: 'unsupported-grant' });
    const credentials = credentialsOf(header(event, 'authorization'), body);
    if (!credentials) return refused({ code: 'invalid-client' });
    // Two kinds of clients, told apart by their identifiers: editors, and programs of partners.
    const feed = FeedClientId.safeParse(credentials.clientId);
    const issued = feed.success
      ? await issueFeedToken(deps(), { ...credentials, clientId: feed.data }, call)
      : await issueToken(deps(), credentials, call);
    if (!issued.ok) return issued;
    const { token, seconds } = issued.value;
    return done({
      body: {
        access_token: token,
        token_type: 'Bearer',
        expires_in: seconds,
        ...(feed.success && { scope: scopeOfClient(feed.data) }),
      },
    });
  },
  oauthManners,
);
