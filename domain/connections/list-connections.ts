import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { conventionsOfPeople, type NamedPerson, namedPerson } from './named-people.ts';
import { type PersonConnections, personConnections } from './person-connections.ts';
import { daysAgo, readConnections } from './read-connections.ts';
import { type RhythmCell, rhythmOf } from './rhythm.ts';

/** The periods that connections are counted over, in days. */
export const connectionPeriods = [7, 30, 90] as const;
export type ConnectionPeriod = (typeof connectionPeriods)[number];

/**
 * The connections of the partners of the agent's own department over a period, by person: those that deserve a look
 * first (CTL-02). The second half is when they sign in, all together.
 */
export async function listConnections(
  deps: Deps,
  { days }: { days: ConnectionPeriod },
  actor: Actor,
): Promise<{ people: PersonConnections[]; rhythm: RhythmCell[] }> {
  const cafCode = actor.cafCode ?? '';
  const [named, connections] = await Promise.all([
    peopleOfCaf(deps, cafCode),
    readConnections(deps, { cafCode }),
  ]);
  const since = daysAgo(deps, days);
  const now = deps.now();
  const people = named.map((person) =>
    personConnections(person, connections.get(person.account.id) ?? [], { since, now }),
  );
  const recent = named
    .flatMap(({ account }) => connections.get(account.id) ?? [])
    .filter(({ at }) => at >= since);
  return { people: people.sort(firstToLookAt), rhythm: rhythmOf(recent) };
}

/** Everybody whom a convention of the department gave an account. */
async function peopleOfCaf(deps: Deps, cafCode: string): Promise<NamedPerson[]> {
  const conventions = await conventionsOfPeople(deps, cafCode);
  const ids = [...conventions.keys()];
  const batches = Array.from({ length: Math.ceil(ids.length / 100) }, (_, index) =>
    ids.slice(index * 100, (index + 1) * 100).map((id) => ({ kind: 'account', key: [id] }) as const),
  );
  const accounts = (await Promise.all(batches.map((keys) => deps.records.getAll(keys)))).flat();
  return accounts.flatMap((account) =>
    account ? [namedPerson(deps, account, conventions.get(account.id) ?? [])] : [],
  );
}

/** Several reasons before one, the latest first; then those who sleep; then by name. */
function firstToLookAt(a: PersonConnections, b: PersonConnections): number {
  const latest = ({ suspicions }: PersonConnections) => suspicions[0]?.latestAt ?? '';
  return (
    b.suspicions.length - a.suspicions.length ||
    (latest(a) === latest(b) ? 0 : latest(a) < latest(b) ? 1 : -1) ||
    Number(b.dormancy !== undefined) - Number(a.dormancy !== undefined) ||
    a.lastName.localeCompare(b.lastName, 'fr') ||
    a.firstName.localeCompare(b.firstName, 'fr')
  );
}
