import { type Account, openAccesses } from '../accounts/account.ts';
import type { Deps } from '../deps.ts';
import type { AccountId, HabilitationId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';

/** A convention that names a person, whose it is, and whether it gives that person access today. */
export interface ConventionOfPerson {
  id: HabilitationId;
  providerName: string;
  open: boolean;
}

export interface NamedPerson {
  account: Account;
  conventions: ConventionOfPerson[];
}

/** Whom the conventions of a department gave an account, those whose access has ended included. */
export async function conventionsOfPeople(
  deps: Deps,
  cafCode: string,
): Promise<Map<AccountId, Omit<ConventionOfPerson, 'open'>[]>> {
  const named = new Map<AccountId, Omit<ConventionOfPerson, 'open'>[]>();
  for (const { record } of await listAll(deps.records, 'habilitationsOfCaf', { cafCode })) {
    for (const { accountId } of record.persons) {
      if (!accountId) continue;
      named.set(accountId, [
        ...(named.get(accountId) ?? []),
        { id: record.id, providerName: record.provider.name },
      ]);
    }
  }
  return named;
}

/** A person with what the conventions that name them open today. */
export function namedPerson(
  deps: Deps,
  account: Account,
  conventions: readonly Omit<ConventionOfPerson, 'open'>[],
): NamedPerson {
  const open = openAccesses(account, parisDay(deps.now()));
  return { account, conventions: conventions.map((each) => ({ ...each, open: open.includes(each.id) })) };
}
