import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Account, sessionHours, temporaryPasswordDays } from './account.ts';
import { actorOf, mayComeIn } from './actor-of.ts';
import { attemptsKey, countFailure, forgetFailures, secondsToWait } from './attempts.ts';
import type { Identities, Tokens } from './identities.ts';
import { hashOf } from './secrets.ts';

export type SignInDeps = Deps & { identities: Identities };

/** A session just opened: the tokens, and the key that only the browser's cookie will hold. */
export interface OpenedSession {
  account: Account;
  tokens: Tokens;
  sessionKey: string;
}

export type SignInOutcome =
  | ({ step: 'signed-in' } & OpenedSession)
  | { step: 'choose-password'; challenge: string };

/** The same for every address, so that an unknown one costs and tells no more and no less than a wrong password. */
export const nobody = 'nobody';

/**
 * Signs in with the e-mail address and a password (PWD-01, S0 art. 3-3). A temporary password only opens the choice of
 * another (PWD-03). Failures slow the address down, then lock it (PWD-08).
 */
export async function signIn(
  deps: SignInDeps,
  input: { email: string; password: string },
  call: Call,
): Promise<Result<SignInOutcome, Problem>> {
  const [owner, attempts] = await deps.records.getAll([
    { kind: 'emailOwner', key: [input.email] },
    attemptsKey(input.email),
  ]);
  const wait = secondsToWait(deps, attempts);
  if (wait > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds: wait });

  const account = owner && (await deps.records.get('account', [owner.accountId]));
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
  const opened = await openSession(deps, account, proof.tokens, call, forgetFailures(input.email, attempts));
  return opened ? done({ step: 'signed-in', ...opened }) : refused({ code: 'password-renewed' });
}

const hasLapsed = (deps: Deps, { password }: Account): boolean =>
  password.state === 'mailed' &&
  deps.now().getTime() > Date.parse(password.mailedAt) + temporaryPasswordDays * 86_400_000;

/**
 * Notes which challenge leads to the choice of a password: one opened with an earlier password, or never opened, leads
 * nowhere, whatever Cognito makes of it. False when a new password was asked for in the meantime.
 */
async function openChoice(deps: Deps, seen: Account, challenge: string): Promise<boolean> {
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

/** Failures that may meet on one counter at the same moment; the firewall stops a caller who sends more. */
const mostRivals = 50;

/** Counts a failure with its trace; the one that locks tells the person by e-mail (PWD-08). */
export async function recordFailure(
  deps: Deps,
  email: string,
  account: Account | undefined,
  call: Call,
): Promise<void> {
  // Two failures at the same moment meet on the same counter: the second counts on top of the first.
  for (let tries = 0; tries < mostRivals; tries += 1) {
    const [attempts] = await deps.records.getAll([attemptsKey(email)]);
    const { write, locked, until } = countFailure(deps, email, attempts);
    const subject = account && ({ kind: 'account', id: account.id } as const);
    const committed = await deps.records.commit([
      write,
      traceWrite(deps, 'public', call, { cafCode: account?.cafCode, action: 'sign-in-failed', subject }),
      ...(locked && account
        ? [
            traceWrite(deps, 'system', call, { cafCode: account.cafCode, action: 'account-locked', subject }),
            announce(deps, { type: 'account-locked', accountId: account.id, until }),
          ]
        : []),
    ]);
    if (committed.ok) return;
  }
}

/**
 * Opens a session and records the sign-in, in one write. Cognito gave full tokens, so the password is a personal one:
 * if the write that should have said so was lost, this one says it. Where the answer to the same intent was lost, the
 * session is opened again and the journal does not say it twice. Undefined when a new password was asked for in the
 * meantime: what was proved is then worth nothing.
 */
export async function openSession(
  deps: Deps,
  seen: Account,
  tokens: Tokens,
  call: Call,
  alongside: Write[] = [],
  change: { endOthers: boolean } = { endOthers: false },
): Promise<OpenedSession | undefined> {
  const at = deps.now();
  let account: Account | undefined = seen;
  while (account && mayComeIn(deps, account) && account.password.state !== 'due') {
    const firstChoice = account.password.state !== 'personal';
    const epoch = account.sessionEpoch + (change.endOthers ? 1 : 0);
    const next: Account = {
      ...account,
      password:
        firstChoice || change.endOthers
          ? { state: 'personal', issue: account.password.issue, chosenAt: at.toISOString() }
          : account.password,
      sessionEpoch: epoch,
      lastSignInAt: at.toISOString(),
      version: account.version + 1,
      lastCommand: call.commandId,
    };
    const sessionKey = newSecret(deps.random);
    const about = { cafCode: account.cafCode, subject: { kind: 'account', id: account.id } as const };
    const actor = actorOf(deps, account);
    const chosen = firstChoice || change.endOthers;
    const told = account.lastCommand === call.commandId;
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'account', record: next },
      {
        do: 'create',
        kind: 'session',
        record: {
          keyHash: hashOf(sessionKey),
          accountId: account.id,
          epoch,
          openedAt: at.toISOString(),
          expiresAt: Math.floor(at.getTime() / 1000) + sessionHours * 3600,
        },
      },
      ...(change.endOthers || told ? [] : [traceWrite(deps, actor, call, { ...about, action: 'signed-in' })]),
      ...(chosen && !told
        ? [
            traceWrite(deps, actor, call, { ...about, action: 'password-chosen' }),
            announce(deps, { type: 'password-chosen', accountId: account.id, at: at.toISOString() }),
          ]
        : []),
      ...alongside,
    ]);
    if (committed.ok) return { account: next, tokens, sessionKey };
    account = await deps.records.get('account', [seen.id]);
  }
  return undefined;
}
