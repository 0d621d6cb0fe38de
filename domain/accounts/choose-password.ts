import type { Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import type { Account } from './account.ts';
import { mayComeIn } from './actor-of.ts';
import { forgetFailures } from './attempts.ts';
import { type AfterPassword, followProof } from './follow-proof.ts';
import type { SignInDeps } from './open-session.ts';
import { hashOf } from './secrets.ts';
import { whoTries } from './who-tries.ts';

/**
 * Replaces the temporary password at first sign-in (PWD-03, S0 art. 3-2) and goes on as a sign-in does. The new one is tried
 * first: it may be the one received, which must be changed; or it works already, where an earlier try took effect but
 * its answer was lost, and the retry goes on from there.
 */
export async function choosePassword(
  deps: SignInDeps,
  input: { email: string; challenge: string; password: string },
  call: Call,
): Promise<Result<AfterPassword, Problem>> {
  const trying = await whoTries(deps, input.email);
  if (!trying.ok) return trying;
  const { account, attempts } = trying.value;
  if (!account || !mayChoose(account, input.challenge, call)) return refused({ code: 'session-ended' });

  if (!mayComeIn(deps, account)) return refused({ code: 'access-closed' });
  const tried = await deps.identities.prove(account.id, input.password);
  if (tried.step === 'choose-password') {
    return refused({ code: 'invalid-request', errors: [{ path: 'password', message: 'password-same' }] });
  }
  const proof =
    tried.step === 'signed-in' || tried.step === 'second-factor'
      ? tried
      : await deps.identities.choosePassword(account.id, input.challenge, input.password);
  return followProof(
    deps,
    {
      account,
      proof,
      again: () => deps.identities.prove(account.id, input.password),
      alongside: forgetFailures(input.email, attempts),
      otherwise: { code: 'session-ended' },
    },
    call,
  );
}

/**
 * A renewal asked for in the meantime kills the challenge: only the last password mailed counts (ACT-05). Without the
 * challenge of the last sign-in nobody can try passwords here.
 */
const mayChoose = ({ password, lastCommand }: Account, challenge: string, call: Call): boolean =>
  (password.state === 'mailed' && password.choiceHash === hashOf(challenge)) ||
  (password.state === 'personal' && lastCommand === call.commandId);
