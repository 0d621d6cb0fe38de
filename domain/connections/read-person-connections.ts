import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type Connection, inOrder } from './connection.ts';
import { observedDays } from './find-suspicions.ts';
import { conventionsOfPeople, namedPerson } from './named-people.ts';
import { type PersonConnections, personConnections } from './person-connections.ts';
import { daysAgo, readConnections } from './read-connections.ts';
import { type RhythmCell, rhythmOf } from './rhythm.ts';

/**
 * One person's connections over the days observed, newest first, with what they suggest (CTL-02). Nobody but a partner
 * of the agent's own department is found.
 */
export async function readPersonConnections(
  deps: Deps,
  { id }: { id: string },
  actor: Actor,
): Promise<Result<{ person: PersonConnections; lines: Connection[]; rhythm: RhythmCell[] }, Problem>> {
  const account = await deps.records.get('account', [id]);
  const cafCode = actor.cafCode ?? '';
  if (account?.role !== 'partner' || account.cafCode !== cafCode) return refused({ code: 'not-found' });
  const [conventions, connections] = await Promise.all([
    conventionsOfPeople(deps, cafCode),
    readConnections(deps, { cafCode, accountId: account.id }),
  ]);
  const lines = inOrder(connections.get(account.id) ?? []);
  const person = personConnections(namedPerson(deps, account, conventions.get(account.id) ?? []), lines, {
    since: daysAgo(deps, observedDays),
    now: deps.now(),
  });
  return done({ person, lines: lines.toReversed(), rhythm: rhythmOf(lines) });
}
