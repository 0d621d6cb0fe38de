import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Account } from './account.ts';

/**
 * Resets the second factor of somebody who lost their telephone: their sessions end, and their next sign-in enrols
 * anew. Never one's own; a Caf agent for a colleague of the same Caf, a Cnaf administrator for any Caf agent or for
 * another administrator. The person and their Caf are told by e-mail. No version is named: the person’s own sign-ins
 * make new ones.
 */
export async function resetSecondFactor(
  deps: Deps,
  input: { accountId: string },
  actor: Actor,
  call: Call,
): Promise<Result<undefined, Problem>> {
  const account = await deps.records.get('account', [input.accountId]);
  if (!account || !isWithinReach(account, actor)) return refused({ code: 'not-found' });
  if (account.id === actor.accountId) return refused({ code: 'forbidden' });
  if (account.lastAct === call.commandId) return done(undefined);
  if (account.secondFactor.state === 'none') return refused({ code: 'wrong-state', state: 'none' });
  const told = {
    accountId: account.id,
    by: actor.role === 'cnaf-admin' ? ('cnaf-admin' as const) : ('caf-agent' as const),
    byAccountId: actor.accountId,
    at: deps.now().toISOString(),
  };
  const committed = await deps.records.commit([
    {
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        secondFactor: { state: 'none' },
        sessionEpoch: account.sessionEpoch + 1,
        version: account.version + 1,
        lastAct: call.commandId,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: account.cafCode,
      action: 'second-factor-reset',
      subject: { kind: 'account', id: account.id },
    }),
    announce(deps, { type: 'second-factor-reset', ...told }),
    ...(account.cafCode ? [announce(deps, { type: 'second-factor-reset-told-caf', ...told })] : []),
  ]);
  return committed.ok ? done(undefined) : refused({ code: 'conflict' });
}

const isWithinReach = (account: Account, { role, cafCode }: Actor): boolean =>
  role === 'caf-agent'
    ? account.role === 'caf-agent' && account.cafCode === cafCode
    : role === 'cnaf-admin' && account.role !== 'partner';
