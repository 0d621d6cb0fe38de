import type { Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { forgetFailures } from './attempts.ts';
import { type OpenedSession, openSession, type SignInDeps } from './open-session.ts';
import { recordFailure } from './record-failure.ts';
import { takesCode } from './second-factor.ts';
import { whoTries } from './who-tries.ts';

/**
 * Ends a sign-in with the code of the authenticator application. A wrong one counts as a failure of the address
 * (PWD-08); without the challenge of a right password nobody can try codes here. Where Cognito took the code and
 * the answer was lost, no session was opened: one signs in again, with the next code.
 */
export async function proveSecondFactor(
  deps: SignInDeps,
  input: { email: string; challenge: string; code: string },
  call: Call,
): Promise<Result<OpenedSession, Problem>> {
  const trying = await whoTries(deps, input.email);
  if (!trying.ok) return trying;
  const { account, attempts } = trying.value;
  if (!account || !takesCode(account.secondFactor, input.challenge)) {
    return refused({ code: 'session-ended' });
  }

  const proof = await deps.identities.proveSecondFactor(account.id, input.challenge, input.code);
  if (proof.step === 'wrong-code') {
    await recordFailure(deps, input.email, account, call, 'second-factor');
    return refused({ code: 'invalid-request', errors: [{ path: 'code', message: 'wrong-code' }] });
  }
  if (proof.step !== 'signed-in') return refused({ code: 'session-ended' });
  const opened = await openSession(deps, account, proof.tokens, call, {
    alongside: forgetFailures(input.email, attempts),
    // A factor reset, or a password asked for, since: the code was one of a sign-in that is over.
    holds: ({ secondFactor }) => takesCode(secondFactor, input.challenge),
    challenge: input.challenge,
  });
  return opened ? done(opened) : refused({ code: 'session-ended' });
}
