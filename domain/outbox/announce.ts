import type { Deps } from '../deps.ts';
import { newSortableId } from '../identifiers.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { DomainEvent, OutboxEvent } from './event.ts';

/** The write that announces an event, in the same transaction as what it announces. */
export function announce(deps: Deps, event: DomainEvent): Write {
  const at = deps.now();
  return {
    do: 'create',
    kind: 'outbox',
    record: { id: newSortableId(deps.random, at), at: at.toISOString(), event, version: 1 },
  };
}

/** The write that closes an event. In the transaction that records the reaction's own effect, where it has one. */
export function closeEvent(deps: Deps, entry: OutboxEvent): Write {
  const at = deps.now();
  return {
    do: 'replace',
    kind: 'outbox',
    record: {
      ...entry,
      handledAt: at.toISOString(),
      version: entry.version + 1,
      expiresAt: expiresAfter(at, { days: 90 }),
    },
  };
}
