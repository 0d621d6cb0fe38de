import type { Account } from '../accounts/account.ts';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { listAll } from '../records.ts';
import type { Habilitation } from './habilitation.ts';
import type { Thread } from './thread.ts';
import { type HabilitationState, habilitationStates } from './transitions.ts';

/**
 * The queue of the agent's own department (ACT-01), oldest first, with how many there are in each state, and the agents
 * who may look after a case, those who left included: cases may still be theirs. `unread`: the threads in which a party wrote
 * what nobody has read.
 */
export async function listRequests(
  deps: Deps,
  query: { state?: HabilitationState | undefined },
  actor: Actor,
): Promise<{
  counts: Record<HabilitationState, number>;
  requests: Habilitation[];
  agents: Account[];
  unread: Thread[];
}> {
  const ofCaf = { cafCode: actor.cafCode ?? '' };
  const [all, accounts, threads] = await Promise.all([
    listAll(deps.records, 'habilitationsOfCaf', ofCaf),
    listAll(deps.records, 'accountsOfCaf', ofCaf),
    listAll(deps.records, 'unreadThreadsOfCaf', ofCaf),
  ]);
  const requests = all.map(({ record }) => record);
  const counts = Object.fromEntries(
    habilitationStates.map((state) => [state, requests.filter((one) => one.state === state).length]),
  ) as Record<HabilitationState, number>;
  return {
    counts,
    requests: requests.filter((one) => query.state === undefined || one.state === query.state),
    agents: accounts.map(({ record }) => record).filter(({ role }) => role === 'caf-agent'),
    unread: threads.map(({ record }) => record),
  };
}
