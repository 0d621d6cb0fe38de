import { type Account, openAccesses } from '../accounts/account.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { replacedPassword } from '../habilitation/give-access.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';

/**
 * The writes that take a convention away from a person (AVN-01, AVN-02): whatever session is open ends, so that their
 * very next request finds nothing. Codes that may be known to others die with it, whatever else they open; the person
 * gets another password for the conventions that are left. What they entered keeps their number (PUB-09).
 */
export function withdrawAccess(
  deps: Deps,
  habilitation: Habilitation,
  account: Account,
  reason: 'amendment' | 'end-of-mission' | 'leaked-codes',
  actor: Actor,
  call: Call,
): Write[] {
  const accesses = account.accesses.filter(({ habilitationId }) => habilitationId !== habilitation.id);
  const left = openAccesses({ accesses }, parisDay(deps.now())).length > 0;
  const due = reason === 'leaked-codes' ? replacedPassword(deps, account) : undefined;
  return [
    {
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        accesses,
        ...(due && { password: due }),
        sessionEpoch: account.sessionEpoch + 1,
        version: account.version + 1,
        lastCommand: call.commandId,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'access-closed',
      subject: { kind: 'account', id: account.id },
      detail: reason,
    }),
    announce(deps, { type: 'access-closed', habilitationId: habilitation.id, accountId: account.id }),
    ...(due && left
      ? [announce(deps, { type: 'password-due', accountId: account.id, issue: due.issue })]
      : []),
  ];
}
