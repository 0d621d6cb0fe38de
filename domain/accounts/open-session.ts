import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Account, sessionHours } from './account.ts';
import { actorOf, mayComeIn } from './actor-of.ts';
import type { Identities, Tokens } from './identities.ts';
import { withoutChallenge } from './second-factor.ts';
import { hashOf } from './secrets.ts';

export type SignInDeps = Deps & { identities: Identities };

/** A session just opened: the tokens, and the key that only the browser's cookie will hold. */
export interface OpenedSession {
  account: Account;
  tokens: Tokens;
  sessionKey: string;
}

interface Opening {
  /** Writes of the same transaction. */
  alongside?: Write[];
  /** After a change of password: the other sessions end. */
  endOthers?: boolean;
  /** For the enrolment of a second factor alone: nobody has signed in yet. */
  stage?: 'enrolment' | undefined;
  /** What must still be true of the account when the session opens. */
  holds?: ((account: Account) => boolean) | undefined;
  /** What took the code: it has served. */
  challenge?: string;
}

/**
 * Opens a session and records the sign-in, in one write. Cognito gave full tokens, so the password is a personal one:
 * if the write that should have said so was lost, this one says it. Where the answer to the same intent was lost, the
 * session is opened again and the journal does not say it twice. Undefined when a new password was asked for in the
 * meantime, or `holds` no longer does: what was proved is then worth nothing.
 */
export async function openSession(
  deps: Deps,
  seen: Account,
  tokens: Tokens,
  call: Call,
  { alongside = [], endOthers = false, stage, holds = () => true, challenge }: Opening = {},
): Promise<OpenedSession | undefined> {
  const at = deps.now();
  let account: Account | undefined = seen;
  while (account && mayComeIn(deps, account) && account.password.state !== 'due' && holds(account)) {
    const firstChoice = account.password.state !== 'personal';
    const chosen = firstChoice || endOthers;
    const epoch = account.sessionEpoch + (endOthers ? 1 : 0);
    const next: Account = {
      ...account,
      password: chosen
        ? { state: 'personal', issue: account.password.issue, chosenAt: at.toISOString() }
        : account.password,
      ...(challenge && { secondFactor: withoutChallenge(account.secondFactor, challenge) }),
      sessionEpoch: epoch,
      ...(!stage && { lastSignInAt: at.toISOString() }),
      version: account.version + 1,
      lastCommand: call.commandId,
    };
    const sessionKey = newSecret(deps.random);
    const about = { cafCode: account.cafCode, subject: { kind: 'account', id: account.id } as const };
    const actor = actorOf(deps, account);
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
          ...(stage && { stage }),
          openedAt: at.toISOString(),
          expiresAt: expiresAfter(at, { hours: sessionHours }),
        },
      },
      ...(endOthers || stage || told
        ? []
        : [traceWrite(deps, actor, call, { ...about, action: 'signed-in' })]),
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
