import type { Deps } from '../deps.ts';
import { closeEvent } from '../outbox/announce.ts';
import type { OutboxEvent } from '../outbox/event.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Account } from './account.ts';
import { mayComeIn } from './actor-of.ts';
import type { Identities } from './identities.ts';
import { temporaryPasswordDays } from './password-rules.ts';
import { randomPassword } from './secrets.ts';

export interface PasswordMail {
  account: Account;
  password: string;
  /** True for a password asked for by its owner, false for the first one. */
  renewed: boolean;
  /** True for one that replaces a password which may be known to others (AVN-02). */
  forSafety: boolean;
  requestedAt: string;
  lapsesAt: string;
}

export type IssueDeps = Deps & {
  identities: Identities;
  mailPassword: (mail: PasswordMail) => Promise<void>;
};

/**
 * Makes the password that an event says is due, mails it, and records that it left (ACT-05, ACT-06, PWD-02). The
 * password lives in this call alone. Interrupted anywhere, the whole is done again: a new password takes the place of
 * the one before in Cognito before it is mailed, so only the last one mailed works. An event whose issue is no longer
 * the one due has nothing left to do.
 */
export async function issuePassword(deps: IssueDeps, entry: OutboxEvent): Promise<'mailed' | 'stale'> {
  if (entry.event.type !== 'password-due' || entry.handledAt) return 'stale';
  const account = await deps.records.get('account', [entry.event.accountId]);
  const { password } = account ?? {};
  if (
    !account ||
    !mayComeIn(deps, account) ||
    password?.state !== 'due' ||
    password.issue !== entry.event.issue
  ) {
    await deps.records.commit([closeEvent(deps, entry)]);
    return 'stale';
  }

  await deps.identities.ensure({ accountId: account.id, email: account.email, role: account.role });
  const made = randomPassword(deps.random);
  await deps.identities.setTemporaryPassword(account.id, made);
  const at = deps.now();
  await deps.mailPassword({
    account,
    password: made,
    renewed: password.renewed,
    forSafety: password.forSafety ?? false,
    requestedAt: password.requestedAt,
    lapsesAt: new Date(at.getTime() + temporaryPasswordDays * 86_400_000).toISOString(),
  });
  const committed = await deps.records.commit([
    {
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        password: { state: 'mailed', issue: password.issue, mailedAt: at.toISOString() },
        version: account.version + 1,
      },
    },
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode: account.cafCode,
        action: 'password-mailed',
        subject: { kind: 'account', id: account.id },
      },
    ),
    closeEvent(deps, entry),
  ]);
  // Someone else touched the account or the event meanwhile: thrown, so that the stream brings the event back.
  if (!committed.ok) throw new Error('The account changed while its password was being mailed');
  return 'mailed';
}
