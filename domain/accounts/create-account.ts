import type { Actor, Call, Role } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { type AccountId, type HabilitationId, newAccountId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Write } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';

interface NewAccount {
  role: Role;
  lastName: string;
  firstName: string;
  email: string;
  cafCode: string | undefined;
  habilitationIds: HabilitationId[];
  /** First day without access, where the convention is to end. */
  until?: string | undefined;
}

const letters = { partner: 'P', 'caf-agent': 'C', 'cnaf-admin': 'N' } as const;

/**
 * The writes that give a person an account: its number, given now and never reused (S0 art. 3-4), its address, which
 * must be nobody else's (PWD-01), its trace, and the event that has a password made and mailed (ACT-05).
 */
export function accountWrites(
  deps: Deps,
  person: NewAccount,
  by: Actor | 'system',
  call: Call,
): { id: AccountId; writes: Write[] } {
  const id = newAccountId(deps.random, letters[person.role], person.cafCode ?? '00');
  const at = deps.now().toISOString();
  return {
    id,
    writes: [
      {
        do: 'create',
        kind: 'account',
        record: {
          id,
          role: person.role,
          lastName: person.lastName,
          firstName: person.firstName,
          email: person.email,
          ...(person.cafCode && { cafCode: person.cafCode }),
          accesses: person.habilitationIds.map((habilitationId) => ({
            habilitationId,
            ...(person.until && { until: person.until }),
          })),
          password: { state: 'due', issue: 1, requestedAt: at, renewed: false },
          secondFactor: { state: 'none' },
          createdAt: at,
          sessionEpoch: 1,
          version: 1,
          lastCommand: call.commandId,
        },
      },
      { do: 'create', kind: 'emailOwner', record: { email: person.email, accountId: id } },
      traceWrite(deps, by, call, {
        cafCode: person.cafCode,
        action: 'account-created',
        subject: { kind: 'account', id },
      }),
      announce(deps, { type: 'password-due', accountId: id, issue: 1 }),
    ],
  };
}
