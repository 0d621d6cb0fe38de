import type { Actor } from '../../../domain/actor.ts';
import type { Deps } from '../../../domain/deps.ts';
import { daysBetween, parisDay } from '../../../domain/paris-day.ts';
import { listAll } from '../../../domain/records.ts';
import { entryUrgency } from '../../../domain/rights/list-register.ts';
import type { RegisterEntry } from '../../../domain/rights/register-entry.ts';

/** Names of a Caf's agents by number; a number that is no longer among them stands for itself. */
export async function agentNames(deps: Deps, actor: Actor) {
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode: actor.cafCode ?? '' });
  const names = new Map<string, string>(
    agents.map(({ record }) => [record.id, `${record.firstName} ${record.lastName}`]),
  );
  return (accountId: string) => ({ accountId, name: names.get(accountId) ?? accountId });
}

/** Where an entry stands in time today; nothing once it is answered or refused. */
export function timingOf(deps: Deps, entry: RegisterEntry) {
  const today = parisDay(deps.now());
  const urgency = entryUrgency(entry, today);
  return urgency ? { urgency, daysLeft: daysBetween(today, entry.limit.dueOn) } : {};
}
