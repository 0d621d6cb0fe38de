import type { Deps } from '../deps.ts';
import { listAll } from '../records.ts';
import { type Account, accessOf } from './account.ts';

/** An agent as colleagues and administrators may see them: where access and second factor stand, nothing secret. */
export interface AgentView {
  accountId: string;
  firstName: string;
  lastName: string;
  email: string;
  access: ReturnType<typeof accessOf>;
  secondFactor: 'none' | 'enrolled';
  lastSignInAt?: string | undefined;
}

const agentView = (account: Account): AgentView => ({
  accountId: account.id,
  firstName: account.firstName,
  lastName: account.lastName,
  email: account.email,
  access: accessOf(account),
  secondFactor: account.secondFactor.state,
  ...(account.lastSignInAt && { lastSignInAt: account.lastSignInAt }),
});

/** The agents of a Caf whose access is open, by name. */
export async function listAgents(deps: Deps, cafCode: string): Promise<AgentView[]> {
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode });
  return agents.flatMap(({ record }) => (record.closed ? [] : [agentView(record)]));
}

/** The administrators of the Cnaf, by name. */
export async function listAdministrators(deps: Deps): Promise<AgentView[]> {
  const administrators = await listAll(deps.records, 'administrators', {});
  return administrators.map(({ record }) => agentView(record));
}
