import type { CafDetail } from '../../../contract/cnaf.ts';
import { type Account, accessOf } from '../../../domain/accounts/account.ts';

/** An agent of a Caf as the Cnaf sees them. */
export const agentView = (account: Account): CafDetail['agents'][number] => ({
  accountId: account.id,
  firstName: account.firstName,
  lastName: account.lastName,
  email: account.email,
  access: accessOf(account),
  secondFactor: account.secondFactor.state,
  lastSignInAt: account.lastSignInAt,
  ...(account.importer && { importer: { ...account.importer, endedOn: account.importer.ended?.on } }),
  ...(account.closed && { closedAt: account.closed.at }),
});
