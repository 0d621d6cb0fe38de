import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Account } from './account.ts';
import { mayComeIn } from './actor-of.ts';
import { answersChallenge, usedUp } from './answers-challenge.ts';
import { withoutChallenge } from './second-factor.ts';

/** No second mail within this time: asking again and again cannot flood a mailbox. The answer does not tell. */
const quietMinutes = 1;

/**
 * Asks for a new password (PWD-06, S0 art. 3-2). The text is used once, whatever the outcome (PWD-07). The old
 * password is dead from here on, and open sessions end; the new one is made by the reaction that mails it. The answer
 * is the same whether or not the identifier exists.
 */
export async function requestPassword(
  deps: Deps,
  input: { email: string; challengeId: string; answer: string; proof: number },
  call: Call,
): Promise<Result<undefined, Problem>> {
  const [challenge, owner] = await deps.records.getAll([
    { kind: 'challenge', key: [input.challengeId] },
    { kind: 'emailOwner', key: [input.email] },
  ]);
  if (!challenge) return refused({ code: 'challenge-failed' });
  const used = usedUp(challenge);
  if (!answersChallenge(challenge, input)) {
    await deps.records.commit([used]);
    return refused({ code: 'challenge-failed' });
  }

  for (let tries = 0; tries < 5; tries += 1) {
    const account = owner && (await deps.records.get('account', [owner.accountId]));
    const renewal =
      account && mayComeIn(deps, account) && !isQuiet(deps, account) ? renew(deps, account, call) : [];
    const committed = await deps.records.commit([used, ...renewal]);
    if (committed.ok) return done(undefined);
    if (!(await deps.records.get('challenge', [challenge.id]))) break;
  }
  return refused({ code: 'challenge-failed' });
}

function isQuiet(deps: Deps, account: Account): boolean {
  const { password } = account;
  if (password.state === 'personal') return false;
  const last = Date.parse(password.state === 'due' ? password.requestedAt : password.mailedAt);
  return password.state === 'due' || deps.now().getTime() < last + quietMinutes * 60_000;
}

function renew(deps: Deps, account: Account, call: Call) {
  const issue = account.password.issue + 1;
  return [
    {
      do: 'replace' as const,
      kind: 'account' as const,
      record: {
        ...account,
        password: { state: 'due' as const, issue, requestedAt: deps.now().toISOString(), renewed: true },
        secondFactor: withoutChallenge(account.secondFactor),
        sessionEpoch: account.sessionEpoch + 1,
        version: account.version + 1,
        lastCommand: call.commandId,
      },
    },
    traceWrite(deps, 'public', call, {
      cafCode: account.cafCode,
      action: 'password-requested',
      subject: { kind: 'account', id: account.id },
    }),
    announce(deps, { type: 'password-due', accountId: account.id, issue }),
  ];
}
