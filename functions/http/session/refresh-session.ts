import { refreshSession as contract } from '../../../contract/session.ts';
import { refreshSession } from '../../../domain/accounts/refresh-session.ts';
import { done, refused } from '../../../domain/result.ts';
import { readCookies } from '../../runtime/cookies.ts';
import { deps } from '../../runtime/deps.ts';
import { edge, header } from '../../runtime/edge.ts';
import { identities } from '../../runtime/identities.ts';
import { signedInReply } from './account-view.ts';

export const handler = edge(contract, async ({ event }) => {
  const cookies = readCookies(header(event, 'cookie'));
  if (!cookies?.refreshToken) return refused({ code: 'session-ended' });
  const { refreshToken, ...session } = cookies;
  const refreshed = await refreshSession(
    { ...deps(), identities: identities() },
    { ...session, refreshToken },
  );
  return refreshed.ok ? done(signedInReply(refreshed.value)) : refreshed;
});
