import type { Actor } from '../actor.ts';
import type { AvailabilityState } from '../availability/availability-state.ts';
import { type Freshness, freshnessOf } from '../availability/freshness.ts';
import { shownOn } from '../availability/shown.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { EstablishmentType } from './establishment-type.ts';

export interface OnlineLine {
  establishmentId: string;
  type: EstablishmentType;
  name: string;
  commune: string;
  /** When the operating information in force was approved; absent where none is online. */
  operatingAt?: string;
  /** What families read today of its places, and since when it was not confirmed. */
  availability?: { state: AvailabilityState; freshness: Freshness; confirmedAt: string };
}

/** The establishments of the agent's department and what is online of each, by commune then name. */
export async function listOnline(deps: Deps, actor: Actor): Promise<OnlineLine[]> {
  const now = deps.now();
  const today = parisDay(now);
  const lines = new Map<string, OnlineLine>();
  // A reference comes after its listings in the partition's order, so lines are completed once all are read.
  const records = await listAll(deps.records, 'referencesOfCaf', { cafCode: actor.cafCode ?? '' });
  for (const { kind, record } of records) {
    if (kind !== 'reference') continue;
    const { id, type, name, address } = record;
    lines.set(id, { establishmentId: id, type, name, commune: address.commune });
  }
  for (const { kind, record } of records) {
    if (kind === 'operatingListing') {
      const line = lines.get(record.establishmentId);
      if (line) line.operatingAt = record.updatedAt;
    } else if (kind === 'availabilityListing') {
      const line = lines.get(record.establishmentId);
      const { confirmedAt } = record;
      const { state } = shownOn(record, today);
      if (line) line.availability = { state, freshness: freshnessOf(confirmedAt, now), confirmedAt };
    }
  }
  return [...lines.values()].sort(
    (a, b) => a.commune.localeCompare(b.commune, 'fr') || a.name.localeCompare(b.name, 'fr'),
  );
}
