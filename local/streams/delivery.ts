import { setTimeout as pause } from 'node:timers/promises';
import type { EventSource } from '../template/event-sources.ts';
import type { StreamRecord } from './stream-reader.ts';

interface Delivery {
  source: EventSource;
  invoke: (event: { Records: StreamRecord[] }) => Promise<unknown>;
  giveUp: (records: StreamRecord[], error: string, attempts: number) => void;
}

/** The stack stops: what is not handled stays for the next start. */
export class Stopped extends Error {}

const firstPauseMs = 50;
const longestPauseMs = 1_000;

/**
 * Hands records to a function the way an event source mapping does, until each is handled or given up:
 * what comes before the first failure reported is done; a failing batch is halved where the mapping says so, without
 * counting as a retry; what still fails after the last retry is given up.
 * @throws Stopped when `invoke` does
 */
export async function deliver({ source, invoke, giveUp }: Delivery, records: StreamRecord[]): Promise<void> {
  async function hand(batch: StreamRecord[], attempt: number): Promise<void> {
    if (batch.length === 0) return;
    const { handled, error } = await attemptOn(batch);
    const rest = batch.slice(handled);
    if (rest.length === 0) return;
    if (handled > 0) return hand(rest, attempt);
    if (source.bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await hand(rest.slice(0, middle), attempt);
      return hand(rest.slice(middle), attempt);
    }
    if (source.retries >= 0 && attempt > source.retries) return giveUp(rest, error, attempt);
    await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1)));
    return hand(rest, attempt + 1);
  }

  /** How many records from the start were handled. */
  async function attemptOn(batch: StreamRecord[]): Promise<{ handled: number; error: string }> {
    try {
      const answer = await invoke({ Records: batch });
      const handled = source.reportsItemFailures ? firstFailure(answer, batch) : batch.length;
      return { handled, error: 'reported as failed by the function' };
    } catch (error) {
      if (error instanceof Stopped) throw error;
      return { handled: 0, error: error instanceof Error ? error.message : String(error) };
    }
  }

  await hand(records, 1);
}

/** Index of the first record that the function reports as failed; a report that names no record fails them all. */
function firstFailure(answer: unknown, batch: StreamRecord[]): number {
  const failures =
    (answer as { batchItemFailures?: { itemIdentifier?: string }[] } | null)?.batchItemFailures ?? [];
  const indexes = failures.map(({ itemIdentifier }) =>
    batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  return indexes.includes(-1) ? 0 : Math.min(batch.length, ...indexes);
}
