import type { Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import type { Account } from './account.ts';
import type { Proof } from './identities.ts';
import { type OpenedSession, openSession, type SignInDeps } from './open-session.ts';
import { needsSecondFactor, withChallenge } from './second-factor.ts';

/** What a right personal password can lead to. */
export type AfterPassword =
  | ({ step: 'signed-in' } & OpenedSession)
  /** The session is open for the enrolment of a second factor, and for nothing else. */
  | ({ step: 'enrol-second-factor' } & OpenedSession)
  | { step: 'second-factor'; challenge: string };

interface Proved {
  account: Account;
  /** What Cognito made of the password. */
  proof: Proof;
  /** Tries the same password once more. */
  again: () => Promise<Proof>;
  /** Writes that go with the session. */
  alongside: Write[];
  /** What the person is told when something came in between. */
  otherwise: Problem;
}

/**
 * Where a right personal password leads: to a session; for those who need a second factor, to its enrolment or to its
 * code. The table decides which, and Cognito is made to agree: a factor that was reset, or whose enrolment was cut
 * short, is dropped there; one that Cognito forgot to ask for is asked for again. No code, no session.
 */
export async function followProof(
  deps: SignInDeps,
  { account, proof, again, alongside, otherwise }: Proved,
  call: Call,
): Promise<Result<AfterPassword, Problem>> {
  const open = async (seen: Proof, stage?: 'enrolment'): Promise<Result<AfterPassword, Problem>> => {
    if (seen.step !== 'signed-in') return refused(otherwise);
    const opened = await openSession(deps, account, seen.tokens, call, {
      alongside,
      stage,
      holds: stage && (({ secondFactor }) => secondFactor.state === 'none'),
    });
    return opened
      ? done({ step: stage ? 'enrol-second-factor' : 'signed-in', ...opened })
      : refused(otherwise);
  };

  if (proof.step !== 'signed-in' && proof.step !== 'second-factor') return refused(otherwise);
  if (!needsSecondFactor(account.role)) return open(proof);
  if (account.secondFactor.state === 'none') {
    if (proof.step !== 'second-factor') return open(proof, 'enrolment');
    await deps.identities.dropSecondFactor(account.id);
    return open(await again(), 'enrolment');
  }
  let asked: Proof = proof;
  if (proof.step === 'signed-in' && (await deps.identities.restoreSecondFactor(account.id)))
    asked = await again();
  if (asked.step !== 'second-factor') return refused({ code: 'second-factor-lost' });
  const noted = await noteChallenge(deps, account, asked.challenge);
  return noted ? done({ step: 'second-factor', challenge: asked.challenge }) : refused(otherwise);
}

/** Notes that a challenge takes a code. False when the factor was reset, or a new password asked for, meanwhile. */
async function noteChallenge(deps: SignInDeps, seen: Account, challenge: string): Promise<boolean> {
  let account: Account | undefined = seen;
  while (
    account?.secondFactor.state === 'enrolled' &&
    account.password.state !== 'due' &&
    account.password.issue === seen.password.issue
  ) {
    const secondFactor = withChallenge(account.secondFactor, challenge);
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'account', record: { ...account, secondFactor, version: account.version + 1 } },
    ]);
    if (committed.ok) return true;
    account = await deps.records.get('account', [seen.id]);
  }
  return false;
}
