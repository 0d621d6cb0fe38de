import type { Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { attemptsKey, forgetFailures, secondsToWait } from './attempts.ts';
import { type OpenedSession, openSession, type SignInDeps } from './sign-in.ts';

/**
 * Replaces the temporary password at first sign-in (PWD-03, S0 art. 3-2) and opens the session. Where an earlier try
 * took effect but its answer was lost, the new password already works: the retry goes on from there.
 */
export async function choosePassword(
  deps: SignInDeps,
  input: { email: string; challenge: string; password: string },
  call: Call,
): Promise<Result<OpenedSession, Problem>> {
  const [owner, attempts] = await deps.records.getAll([
    { kind: 'emailOwner', key: [input.email] },
    attemptsKey(input.email),
  ]);
  const wait = secondsToWait(deps, attempts);
  if (wait > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds: wait });
  const account = owner && (await deps.records.get('account', [owner.accountId]));
  // A renewal asked for in the meantime kills the challenge: only the last password mailed counts (ACT-05).
  if (!account || account.password.state === 'due') return refused({ code: 'session-ended' });

  const chosen = await deps.identities.choosePassword(account.id, input.challenge, input.password);
  const proof = chosen.step === 'refused' ? await deps.identities.prove(account.id, input.password) : chosen;
  if (proof.step !== 'signed-in') return refused({ code: 'session-ended' });
  const opened = await openSession(deps, account, proof.tokens, call, forgetFailures(input.email, attempts));
  return opened ? done(opened) : refused({ code: 'session-ended' });
}
