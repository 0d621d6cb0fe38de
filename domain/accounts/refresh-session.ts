import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { loadAccount } from './actor-of.ts';
import type { OpenedSession, SignInDeps } from './open-session.ts';

/** A new access token for a browser whose session is still open. Leaves no trace: nothing has changed. */
export async function refreshSession(
  deps: SignInDeps,
  cookies: { accountId: string; sessionKey: string; refreshToken: string },
): Promise<Result<OpenedSession, Problem>> {
  const account = await loadAccount(deps, cookies);
  const tokens = account && (await deps.identities.refresh(cookies.refreshToken));
  if (!account || !tokens) return refused({ code: 'session-ended' });
  return done({ account, tokens, sessionKey: cookies.sessionKey });
}
