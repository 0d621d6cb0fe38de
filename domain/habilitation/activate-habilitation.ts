import type { Account } from '../accounts/account.ts';
import { accountWrites } from '../accounts/create-account.ts';
import type { Actor, Call } from '../actor.ts';
import { durationFrom } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { done, refused } from '../result.ts';
import { decide } from './decide.ts';
import type { Habilitation } from './habilitation.ts';
import { flagAddresses } from './request.ts';

/**
 * Activates a habilitation whose signed convention came back (ACT-04): one account per named person (ACT-05), all in
 * one write with the state, so that none is left half activated; passwords are made and mailed by the reaction. A
 * person who already has an account under another convention keeps it and gains this one.
 */
export const activateHabilitation = (
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'activate', 'habilitation-activated', input, actor, call, async (habilitation) => {
    const { shared } = flagAddresses(habilitation.persons);
    if (shared.length > 0) return refused({ code: 'shared-address', emails: shared });
    const owners = await accountsByAddress(deps, habilitation);
    const taken = habilitation.persons.filter((person) => {
      const owner = owners.get(person.email);
      return owner && !isSamePerson(owner, person);
    });
    if (taken.length > 0)
      return refused({ code: 'address-taken', emails: taken.map((person) => person.email) });

    const alongside: Write[] = [];
    const persons = habilitation.persons.map((person) => {
      const owner = owners.get(person.email);
      if (owner) {
        alongside.push(...addHabilitation(deps, owner, habilitation, call));
        return { ...person, accountId: owner.id };
      }
      const { id, writes } = accountWrites(
        deps,
        {
          role: 'partner',
          lastName: person.lastName,
          firstName: person.firstName,
          email: person.email,
          cafCode: habilitation.cafCode,
          habilitationIds: [habilitation.id],
        },
        actor,
        call,
      );
      alongside.push(...writes);
      return { ...person, accountId: id };
    });
    const at = deps.now();
    const duration = durationFrom(habilitation.convention?.signature?.signedOn ?? parisDay(at), parisDay(at));
    return done({
      change: { persons, activatedAt: at.toISOString(), duration },
      events: [{ type: 'habilitation-activated', habilitationId: habilitation.id }],
      alongside,
    });
  });

/** The accounts that already go by an address of the request. */
async function accountsByAddress(deps: Deps, habilitation: Habilitation): Promise<Map<string, Account>> {
  if (habilitation.persons.length === 0) return new Map();
  const owners = await deps.records.getAll(
    habilitation.persons.map((person) => ({ kind: 'emailOwner', key: [person.email] }) as const),
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
const isSamePerson = (account: Account, person: { lastName: string; firstName: string }): boolean =>
  account.role === 'partner' &&
  plain(account.lastName) === plain(person.lastName) &&
  plain(account.firstName) === plain(person.firstName);

const addHabilitation = (deps: Deps, account: Account, habilitation: Habilitation, call: Call): Write[] => [
  {
    do: 'replace',
    kind: 'account',
    record: {
      ...account,
      accesses: [
        ...account.accesses.filter(({ habilitationId }) => habilitationId !== habilitation.id),
        { habilitationId: habilitation.id },
      ],
      version: account.version + 1,
      lastCommand: call.commandId,
    },
  },
  announce(deps, { type: 'habilitation-added', habilitationId: habilitation.id, accountId: account.id }),
];
