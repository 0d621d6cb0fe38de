import type { RequestDetail } from '../../../contract/caf.ts';
import { accessOf } from '../../../domain/accounts/account.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { flagAddresses } from '../../../domain/habilitation/request.ts';

/** A request or convention, whole, with where each person's access stands once it is active (ACT-05). */
export async function requestView(deps: Deps, habilitation: Habilitation): Promise<RequestDetail> {
  const ids = habilitation.persons.flatMap((person) => person.accountId ?? []);
  const accounts =
    ids.length > 0
      ? await deps.records.getAll(ids.map((id) => ({ kind: 'account', key: [id] }) as const))
      : [];
  return {
    ...habilitation,
    flags: flagAddresses(habilitation.persons),
    persons: habilitation.persons.map((person) => {
      const account = accounts.find((one) => one?.id === person.accountId);
      return {
        ...person,
        // A closed access stands nowhere: its password is nobody's concern any more (AVN-02).
        ...(account && !person.closed && { access: accessOf(account) }),
        ...(account && { lastSignInAt: account.lastSignInAt }),
      };
    }),
  };
}
