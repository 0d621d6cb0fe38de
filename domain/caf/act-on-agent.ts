import type { Account } from '../accounts/account.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { AccountId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { DomainEvent } from '../outbox/event.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';

/** Which agent: the Caf's code, and the identification number. */
export interface OfAgent {
  code: string;
  accountId: AccountId;
}

/** What an act changes in an agent's account, how the journal calls it, and who must hear of it. */
interface Act {
  change: Partial<Account>;
  action: TraceAction;
  /** A coded fact for the journal, such as the day of a decision. */
  detail?: string;
  event?: DomainEvent;
}

/**
 * The one way in which the Cnaf changes an agent's account: the agent is of that Caf (else `not-found`), then account,
 * trace and event in one write. A retry is answered as the first try was. No version is named: the agent's own sign-ins
 * make new ones, and `decide` refuses what the account's state no longer allows.
 */
export async function actOnAgent(
  deps: Deps,
  input: OfAgent,
  actor: Actor,
  call: Call,
  decide: (account: Account) => Result<Act, Problem>,
): Promise<Result<Account, Problem>> {
  const seen = await deps.records.get('account', [input.accountId]);
  if (seen?.role !== 'caf-agent' || seen.cafCode !== input.code) return refused({ code: 'not-found' });
  if (seen.lastAct === call.commandId) return done(seen);
  const decided = decide(seen);
  if (!decided.ok) return decided;
  const { change, action, detail, event } = decided.value;
  const next: Account = { ...seen, ...change, version: seen.version + 1, lastAct: call.commandId };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'account', record: next },
    traceWrite(deps, actor, call, {
      cafCode: seen.cafCode,
      action,
      subject: { kind: 'account', id: seen.id },
      ...(detail && { detail }),
    }),
    ...(event ? [announce(deps, event)] : []),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}
