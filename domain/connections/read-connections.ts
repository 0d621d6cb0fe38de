import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { type Connection, connectionOf } from './connection.ts';
import { observedDays } from './find-suspicions.ts';

/** The moment so many days before now. */
export const daysAgo = (deps: Deps, days: number): string =>
  new Date(deps.now().getTime() - days * 86_400_000).toISOString();

/**
 * The connections of a department over the days observed, of everybody or of one account, by account. Reads the months
 * that those days touch.
 */
export async function readConnections(
  deps: Deps,
  by: { cafCode: string; accountId?: string },
): Promise<Map<string, Connection[]>> {
  const since = daysAgo(deps, observedDays);
  const months = monthsBetween(parisDay(new Date(since)), parisDay(deps.now()));
  const listed = await Promise.all(
    months.map((month) => listAll(deps.records, 'connectionsOfCaf', { ...by, month })),
  );
  const found = new Map<string, Connection[]>();
  for (const { record } of listed.flat()) {
    const connection = connectionOf(record);
    const accountId = record.subject?.id;
    if (!connection || !accountId || connection.at < since) continue;
    const known = found.get(accountId);
    if (known) known.push(connection);
    else found.set(accountId, [connection]);
  }
  return found;
}

/** The months from one day to another, `2026-08` to `2026-11`. */
export function monthsBetween(from: string, until: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: string[] = [];
  for (let next = 0; ; next += 1) {
    const name = new Date(Date.UTC(year, month - 1 + next, 1)).toISOString().slice(0, 7);
    if (name > until.slice(0, 7)) return months;
    months.push(name);
  }
}
