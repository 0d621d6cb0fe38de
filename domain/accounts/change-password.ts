import type { Actor, Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { attemptsKey, secondsToWait } from './attempts.ts';
import { type OpenedSession, openSession, type SignInDeps } from './open-session.ts';
import { recordFailure } from './record-failure.ts';

/**
 * Changes the password of somebody signed in (PWD-05) and ends the other sessions. Where an earlier try took effect
 * but its answer was lost, the current password is refused and the new one works: the retry goes on from there.
 */
export async function changePassword(
  deps: SignInDeps,
  input: { current: string; password: string; accessToken: string; refreshToken: string | undefined },
  actor: Actor,
  call: Call,
): Promise<Result<OpenedSession, Problem>> {
  const [account, attempts] = await deps.records.getAll([
    { kind: 'account', key: [actor.accountId] },
    attemptsKey(actor.email),
  ]);
  if (!account) return refused({ code: 'session-ended' });
  const wait = secondsToWait(deps, attempts);
  if (wait > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds: wait });

  const changed = await deps.identities.changePassword(input.accessToken, input.current, input.password);
  const proof = await deps.identities.prove(account.id, input.password);
  if (proof.step !== 'signed-in' && proof.step !== 'second-factor') {
    if (changed) return refused({ code: 'unavailable' });
    await recordFailure(deps, actor.email, account, call);
    return refused({ code: 'invalid-request', errors: [{ path: 'current', message: 'wrong-password' }] });
  }
  // The code was given when this session opened: its own refresh token goes on with it.
  const tokens =
    proof.step === 'signed-in'
      ? proof.tokens
      : input.refreshToken && (await deps.identities.refresh(input.refreshToken));
  if (!tokens) return refused({ code: 'session-ended' });
  const opened = await openSession(deps, account, tokens, call, { endOthers: true });
  return opened ? done(opened) : refused({ code: 'session-ended' });
}
