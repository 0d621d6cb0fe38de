import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Account } from './account.ts';
import { attemptsKey, countFailure } from './attempts.ts';

/** Failures that may meet on one counter at the same moment; the firewall stops a caller who sends more. */
const mostRivals = 50;

/**
 * Counts a failure with its trace; the one that locks tells the person by e-mail (PWD-08). `step` names what failed
 * where it was not the password.
 */
export async function recordFailure(
  deps: Deps,
  email: string,
  account: Account | undefined,
  call: Call,
  step?: 'second-factor',
): Promise<void> {
  // Two failures at the same moment meet on the same counter: the second counts on top of the first.
  for (let tries = 0; tries < mostRivals; tries += 1) {
    const [attempts] = await deps.records.getAll([attemptsKey(email)]);
    const { write, locked, until } = countFailure(deps, email, attempts);
    const subject = account && ({ kind: 'account', id: account.id } as const);
    const about = { cafCode: account?.cafCode, subject };
    const committed = await deps.records.commit([
      write,
      traceWrite(deps, 'public', call, { ...about, action: 'sign-in-failed', ...(step && { detail: step }) }),
      ...(locked && account
        ? [
            traceWrite(deps, 'system', call, { ...about, action: 'account-locked' }),
            announce(deps, { type: 'account-locked', accountId: account.id, until }),
          ]
        : []),
    ]);
    if (committed.ok) return;
  }
}
