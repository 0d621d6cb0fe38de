import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { listAll } from '../records.ts';
import type { Habilitation } from './habilitation.ts';
import { type HabilitationState, habilitationStates } from './transitions.ts';

/** The queue of the agent's own department (ACT-01), oldest first, with how many there are in each state. */
export async function listRequests(
  deps: Deps,
  query: { state?: HabilitationState | undefined },
  actor: Actor,
): Promise<{ counts: Record<HabilitationState, number>; requests: Habilitation[] }> {
  const all = await listAll(deps.records, 'habilitationsOfCaf', { cafCode: actor.cafCode ?? '' });
  const requests = all.map(({ record }) => record);
  const counts = Object.fromEntries(
    habilitationStates.map((state) => [state, requests.filter((one) => one.state === state).length]),
  ) as Record<HabilitationState, number>;
  return {
    counts,
    requests: requests.filter((one) => query.state === undefined || one.state === query.state),
  };
}
