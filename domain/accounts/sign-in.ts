import type { Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { Account } from './account.ts';
import { mayComeIn } from './actor-of.ts';
import { forgetFailures } from './attempts.ts';
import { type AfterPassword, followProof } from './follow-proof.ts';
import type { SignInDeps } from './open-session.ts';
import { temporaryPasswordDays } from './password-rules.ts';
import { recordFailure } from './record-failure.ts';
import { hashOf } from './secrets.ts';
import { whoTries } from './who-tries.ts';

export type SignInOutcome = AfterPassword | { step: 'choose-password'; challenge: string };

/** The same for every address, so that an unknown one costs and tells no more and no less than a wrong password. */
const nobody = 'nobody';

/**
 * Signs in with the e-mail address and a password (PWD-01, S0 art. 3-3). A temporary password only opens the choice of
 * another (PWD-03); a personal one, to the code of a second factor for those who need one. Failures slow the address
 * down, then lock it (PWD-08).
 */
export async function signIn(
  deps: SignInDeps,
  input: { email: string; password: string },
  call: Call,
): Promise<Result<SignInOutcome, Problem>> {
  const trying = await whoTries(deps, input.email);
  if (!trying.ok) return trying;
  const { account, attempts } = trying.value;
  const proof = await deps.identities.prove(account?.id ?? nobody, input.password);
  const fail = async (code: 'bad-credentials' | 'password-renewed' | 'password-lapsed' | 'access-closed') => {
    await recordFailure(deps, input.email, account, call);
    return refused({ code });
  };
  if (!account || proof.step === 'refused') return fail('bad-credentials');
  // Said to whoever knows the password alone: nobody learns from it that an address is known.
  if (!mayComeIn(deps, account)) return fail('access-closed');
  if (account.password.state === 'due') return fail('password-renewed');
  if (proof.step === 'lapsed') return fail('password-lapsed');
  if (proof.step === 'choose-password') {
    if (hasLapsed(deps, account)) return fail('password-lapsed');
    const open = await openChoice(deps, account, proof.challenge);
    return open ? done(proof) : refused({ code: 'password-renewed' });
  }
  return followProof(
    deps,
    {
      account,
      proof,
      again: () => deps.identities.prove(account.id, input.password),
      alongside: forgetFailures(input.email, attempts),
      otherwise: { code: 'password-renewed' },
    },
    call,
  );
}

const hasLapsed = (deps: SignInDeps, { password }: Account): boolean =>
  password.state === 'mailed' &&
  deps.now().getTime() > Date.parse(password.mailedAt) + temporaryPasswordDays * 86_400_000;

/**
 * Notes which challenge leads to the choice of a password: one opened with an earlier password, or never opened, leads
 * nowhere, whatever Cognito makes of it. False when a new password was asked for in the meantime.
 */
async function openChoice(deps: SignInDeps, seen: Account, challenge: string): Promise<boolean> {
  let account: Account | undefined = seen;
  while (account?.password.state === 'mailed' && account.password.issue === seen.password.issue) {
    const password = { ...account.password, choiceHash: hashOf(challenge) };
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'account', record: { ...account, password, version: account.version + 1 } },
    ]);
    if (committed.ok) return true;
    account = await deps.records.get('account', [seen.id]);
  }
  return false;
}
