import type { Deps } from '../deps.ts';
import { listAll } from '../records.ts';
import { nationalCode } from '../traces/trace.ts';
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
  version: number;
}

export const agentView = (account: Account): AgentView => ({
  accountId: account.id,
  firstName: account.firstName,
  lastName: account.lastName,
  email: account.email,
  access: accessOf(account),
  secondFactor: account.secondFactor.state,
  ...(account.lastSignInAt && { lastSignInAt: account.lastSignInAt }),
  version: account.version,
});

/** The agents of a Caf, by name; the administrators of the Cnaf under {@link nationalCode}. */
export async function listAgents(deps: Deps, cafCode: string = nationalCode): Promise<AgentView[]> {
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode });
  return agents.map(({ record }) => agentView(record));
}
