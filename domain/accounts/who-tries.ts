import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { Account, SignInAttempts } from './account.ts';
import { attemptsKey, secondsToWait } from './attempts.ts';
import type { SignInDeps } from './open-session.ts';

/**
 * Whose address a step of a sign-in names, if anybody's, and what was tried with it before.
 * Errors: `too-many-attempts` while the address must wait, whether it is known or not (PWD-08).
 */
export async function whoTries(
  deps: SignInDeps,
  email: string,
): Promise<Result<{ account: Account | undefined; attempts: SignInAttempts | undefined }, Problem>> {
  const [owner, attempts] = await deps.records.getAll([
    { kind: 'emailOwner', key: [email] },
    attemptsKey(email),
  ]);
  const wait = secondsToWait(deps, attempts);
  if (wait > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds: wait });
  return done({ account: owner && (await deps.records.get('account', [owner.accountId])), attempts });
}
