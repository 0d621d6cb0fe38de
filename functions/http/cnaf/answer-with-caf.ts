import type { CafDetail } from '../../../contract/cnaf.ts';
import type { Account } from '../../../domain/accounts/account.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, type Result, refused } from '../../../domain/result.ts';
import { agentView } from './agent-view.ts';
import { cafView } from './caf-view.ts';

/**
 * The answer of an act upon an agent: the Caf as it stands after it. The index follows the table by some milliseconds,
 * so the agent just changed is put in from the act's own outcome.
 */
export async function answerWithCaf(
  deps: Deps,
  code: string,
  acted: Result<Account, Problem>,
): Promise<Result<{ body: CafDetail }, Problem>> {
  if (!acted.ok) return acted;
  const caf = await cafView(deps, code);
  if (!caf) return refused({ code: 'not-found' });
  const changed = agentView(acted.value);
  const agents = caf.agents.map((one) => (one.accountId === changed.accountId ? changed : one));
  return done({ body: { ...caf, agents } });
}
