import type { Account } from '../accounts/account.ts';
import { accountWrites } from '../accounts/create-account.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { AccountId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import type { Habilitation } from './habilitation.ts';

interface Named {
  lastName: string;
  firstName: string;
  email: string;
}

/**
 * The writes that give persons access under a convention, with the account of each (ACT-05): a new one, whose password
 * is made and mailed by the reaction, or the one they have under another convention, which gains this one. Refused when
 * an address is somebody else's identifier (PWD-01). An access to a convention that is to end lapses with it (AVN-04).
 */
export async function giveAccess<P extends Named>(
  deps: Deps,
  habilitation: Habilitation,
  persons: readonly P[],
  actor: Actor,
  call: Call,
): Promise<Result<{ persons: (P & { accountId: AccountId })[]; writes: Write[] }, Problem>> {
  const owners = await accountsByAddress(deps, persons);
  const taken = persons.filter((person) => {
    const owner = owners.get(person.email);
    return owner && !isSamePerson(owner, person);
  });
  if (taken.length > 0) return refused({ code: 'address-taken', emails: taken.map(({ email }) => email) });

  const writes: Write[] = [];
  const named = persons.map((person) => {
    const owner = owners.get(person.email);
    if (owner) {
      writes.push(...addHabilitation(deps, owner, habilitation, call));
      return { ...person, accountId: owner.id };
    }
    const created = accountWrites(
      deps,
      {
        role: 'partner',
        lastName: person.lastName,
        firstName: person.firstName,
        email: person.email,
        cafCode: habilitation.cafCode,
        habilitationIds: [habilitation.id],
        until: lastsUntil(habilitation),
      },
      actor,
      call,
    );
    writes.push(...created.writes);
    return { ...person, accountId: created.id };
  });
  return done({ persons: named, writes });
}

/** First day without access, once a termination is recorded. */
const lastsUntil = ({ duration }: Pick<Habilitation, 'duration'>): string | undefined =>
  duration?.termination?.effectiveOn;

/** An account's accesses with one to a convention, until the day it ends if that is known. */
export function accessesWith(account: Account, habilitation: Habilitation): Account['accesses'] {
  const until = lastsUntil(habilitation);
  return [
    ...account.accesses.filter(({ habilitationId }) => habilitationId !== habilitation.id),
    { habilitationId: habilitation.id, ...(until && { until }) },
  ];
}

/** The accounts that already go by an address. */
async function accountsByAddress(
  deps: Deps,
  persons: readonly { email: string }[],
): Promise<Map<string, Account>> {
  if (persons.length === 0) return new Map();
  const owners = await deps.records.getAll(
    persons.map((person) => ({ kind: 'emailOwner', key: [person.email] }) as const),
  );
  const ids = owners.flatMap((owner) => (owner ? [owner.accountId] : []));
  if (ids.length === 0) return new Map();
  const accounts = await deps.records.getAll(ids.map((id) => ({ kind: 'account', key: [id] }) as const));
  return new Map(accounts.flatMap((account) => (account ? [[account.email, account] as const] : [])));
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|[\s'’-]/gu, '')
    .toLowerCase();

/** An identifier is personal: the same address must mean the same partner agent, accents and hyphens aside. */
const isSamePerson = (account: Account, person: Named): boolean =>
  account.role === 'partner' &&
  plain(account.lastName) === plain(person.lastName) &&
  plain(account.firstName) === plain(person.firstName);

function addHabilitation(deps: Deps, account: Account, habilitation: Habilitation, call: Call): Write[] {
  // A password that was due while no convention was left was never made (AVN-02): it is due again from here on.
  const due = account.password.state === 'due' ? renewedPassword(deps, account) : undefined;
  return [
    {
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        accesses: accessesWith(account, habilitation),
        ...(due && { password: due }),
        version: account.version + 1,
        lastCommand: call.commandId,
      },
    },
    announce(deps, { type: 'habilitation-added', habilitationId: habilitation.id, accountId: account.id }),
    ...(due ? [announce(deps, { type: 'password-due', accountId: account.id, issue: due.issue })] : []),
  ];
}

/** The password that is due next, for the reason the last one was due. */
function renewedPassword(deps: Deps, { password }: Account) {
  const { renewed, forSafety } = password.state === 'due' ? password : { renewed: true, forSafety: true };
  return {
    state: 'due' as const,
    issue: password.issue + 1,
    requestedAt: deps.now().toISOString(),
    renewed,
    ...(forSafety && { forSafety }),
  };
}

/** A password that takes the place of one which may be known to others: the old one opens nothing from here on. */
export const replacedPassword = (deps: Deps, { password }: Account) => ({
  state: 'due' as const,
  issue: password.issue + 1,
  requestedAt: deps.now().toISOString(),
  renewed: true,
  forSafety: true,
});
