import type { Actor, Call } from '../actor.ts';
import { traceWrite } from '../traces/trace.ts';
import type { SignInDeps } from './open-session.ts';
import { hashOf } from './secrets.ts';

/** Ends this browser's session: its key first, so that the very next request is refused, then its refresh token. */
export async function signOut(
  deps: SignInDeps,
  cookies: { sessionKey: string; refreshToken: string | undefined },
  actor: Actor,
  call: Call,
): Promise<void> {
  await deps.records.commit([
    { do: 'delete', kind: 'session', key: [actor.accountId, hashOf(cookies.sessionKey)], mustExist: true },
    traceWrite(deps, actor, call, {
      cafCode: actor.cafCode,
      action: 'signed-out',
      subject: { kind: 'account', id: actor.accountId },
    }),
  ]);
  if (cookies.refreshToken) await deps.identities.revoke(cookies.refreshToken);
}
