import type { Deps } from '../deps.ts';
import { announce } from './announce.ts';

/** An event older than this, and not handled, is taken for lost by the stream and its retries. */
const lostAfterMinutes = 15;
/** Events announced again in one run: the next run does the rest. */
const batchLimit = 200;

/**
 * Announces again the events that nobody handled (a reaction that failed to the end, a dead letter): each is replaced,
 * in one write, by a new event of the same content, which the stream brings to the reactions. The reactions are
 * idempotent, so one that was handled in the very moment costs at most a second mail.
 */
export async function announceAgain(deps: Deps): Promise<{ found: number; announced: number }> {
  const before = new Date(deps.now().getTime() - lostAfterMinutes * 60_000).toISOString();
  const { items } = await deps.records.list('unsentEvents', { before }, { limit: batchLimit });
  let announced = 0;
  for (const { record } of items) {
    const committed = await deps.records.commit([
      { do: 'remove', kind: 'outbox', key: [record.id], version: record.version },
      announce(deps, record.event),
    ]);
    if (committed.ok) announced += 1;
  }
  return { found: items.length, announced };
}
