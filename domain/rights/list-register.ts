import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { RegisterEntry, RegisterNature } from './register-entry.ts';
import { type Urgency, urgencyOf } from './time-limit.ts';
import { awaitingAnswer, type RegisterState, registerStates } from './transitions.ts';

/** What a page asks to see; nothing asked for shows what is still to be done. */
export interface RegisterFilter {
  state?: RegisterState | undefined;
  nature?: RegisterNature | undefined;
  /** Only what the agent has taken in charge. */
  mine?: boolean | undefined;
}

/** How urgent an entry is; undefined once it is answered or refused. */
export const entryUrgency = (entry: RegisterEntry, today: string): Urgency | undefined =>
  awaitingAnswer.has(entry.state) ? urgencyOf(entry.limit.dueOn, today) : undefined;

/**
 * The register of the agent's own department (ACT-01): what waits for an answer first, the nearest time limit at the
 * head, then what waits for its proof, then what is over, the last one first. Counts are of the whole register.
 */
export async function listRegister(deps: Deps, filter: RegisterFilter, actor: Actor) {
  const items = await listAll(deps.records, 'registerOfCaf', { cafCode: actor.cafCode ?? '' });
  const all = items.map(({ record }) => record);
  const today = parisDay(deps.now());
  const counts = Object.fromEntries(
    registerStates.map((state) => [state, all.filter((one) => one.state === state).length]),
  ) as Record<RegisterState, number>;
  const urgent = (urgency: Urgency) => all.filter((one) => entryUrgency(one, today) === urgency).length;
  const entries = all
    .filter((one) => (filter.state ? one.state === filter.state : !isOver(one)))
    .filter((one) => filter.nature === undefined || one.nature === filter.nature)
    .filter((one) => !filter.mine || one.owner === actor.accountId)
    .sort(inOrder);
  return { counts, passed: urgent('passed'), near: urgent('near'), entries };
}

const isOver = ({ state }: RegisterEntry): boolean => state === 'closed' || state === 'refused';
const rank = (entry: RegisterEntry): number => (awaitingAnswer.has(entry.state) ? 0 : isOver(entry) ? 2 : 1);

function inOrder(a: RegisterEntry, b: RegisterEntry): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [first, second] = isOver(a) ? [b.stateSince, a.stateSince] : [a.limit.dueOn, b.limit.dueOn];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}
