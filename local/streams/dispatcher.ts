import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionRunner } from '../functions/runner.ts';
import { readJsonFile, writeJsonFile } from '../json-file.ts';
import type { EventSource } from '../template/event-sources.ts';
import type { DeadLetters } from './dead-letters.ts';
import { deliver, Stopped } from './delivery.ts';
import { letThrough } from './filter.ts';
import {
  type Batch,
  changesSomething,
  type Position,
  StreamReader,
  type StreamRecord,
} from './stream-reader.ts';

interface DispatcherOptions {
  sources: readonly EventSource[];
  /** The engine itself: reading streams is no call of a function. */
  dynamodb: string;
  runner: FunctionRunner;
  deadLetters: DeadLetters;
  /** Where the positions in the streams stay. */
  file: string;
}

const pollEveryMs = 80;
/** While nobody says that something was written. What the engine does by itself, as forgetting what has expired, is seen then. */
const quietPollMs = 1_000;
/** On AWS a batch may wait a second to fill, to pay for fewer calls; here a person waits. */
const longestGatherMs = 100;
const afterTroubleMs = 500;

/** Reads the tables' streams and hands their records to the functions that listen. */
export interface Dispatcher {
  /** Something may have been written: what listens looks soon. */
  stir(): void;
  /** Resolves once every record written before is handled or given up, and those that this wrote in turn. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const positions = readJsonFile<Record<string, Position>>(options.file, {});
  const save = () => writeJsonFile(options.file, positions);
  const listeners = options.sources.map((source) => {
    const key = `${source.tableName} ${source.function.name}`;
    positions[key] ??= {};
    return startListener(source, positions[key], save, options);
  });
  return {
    stir: () => {
      for (const listener of listeners) listener.stir();
    },
    drained: async () => {
      let handled: number;
      do {
        handled = total(listeners);
        await Promise.all(listeners.map((listener) => listener.drained()));
      } while (total(listeners) > handled);
    },
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
    },
  };
}

const total = (listeners: { handled(): number }[]): number =>
  listeners.reduce((sum, listener) => sum + listener.handled(), 0);

function startListener(
  source: EventSource,
  position: Position,
  save: () => void,
  { dynamodb, runner, deadLetters }: DispatcherOptions,
) {
  const reader = new StreamReader(dynamodb, source.tableName, position);
  const stopping = new AbortController();
  let handled = 0;
  let wake = new AbortController();
  let waiting: (() => void)[] = [];
  /** Something was written since the last look. */
  let stirred = false;
  let sleeping = false;

  const delivery = {
    source,
    invoke: async (event: { Records: StreamRecord[] }) => {
      if (stopping.signal.aborted) throw new Stopped();
      return runner.invoke(source.function, event);
    },
    giveUp: (records: StreamRecord[], error: string, attempts: number) =>
      deadLetters.add({
        function: source.function.name,
        queue: source.deadLetters,
        error,
        attempts,
        about: records.map(({ dynamodb: { Keys } }) => Keys),
      }),
  };

  async function readOnce(): Promise<boolean> {
    const batch = await reader.next();
    if (!batch) return false;
    const { shardId } = batch;
    const records = [...batch.records, ...(await gatherMore(batch))];
    const wanted = records.filter((record) => changesSomething(record) && letThrough(source.filters, record));
    for (let start = 0; start < wanted.length; start += source.batchSize) {
      const slice = wanted.slice(start, start + source.batchSize);
      await deliver(delivery, slice);
      handled += slice.length;
      position[shardId] = slice.at(-1)?.dynamodb.SequenceNumber ?? position[shardId] ?? '';
      save();
    }
    position[shardId] = records.at(-1)?.dynamodb.SequenceNumber ?? '';
    if (wanted.length > 0) save();
    return true;
  }

  /** Lets a batch fill where the mapping says so. */
  async function gatherMore({ shardId, records }: Batch): Promise<StreamRecord[]> {
    if (source.gatherMs === 0 || !records.some((record) => letThrough(source.filters, record))) return [];
    await pause(Math.min(source.gatherMs, longestGatherMs));
    return (await reader.next(shardId))?.records ?? [];
  }

  async function listen(): Promise<void> {
    while (!stopping.signal.aborted) {
      const asked = waiting;
      waiting = [];
      stirred = false;
      try {
        while (await readOnce());
        for (const done of asked) done();
        if (waiting.length === 0) await rest(pollEveryMs);
        if (waiting.length === 0 && !stirred && !stopping.signal.aborted) await sleep();
      } catch (error) {
        waiting.push(...asked);
        if (stopping.signal.aborted) break;
        console.error(`${source.function.name} cannot read its stream: ${error}`);
        await rest(afterTroubleMs);
      }
    }
    for (const done of waiting) done();
  }

  async function rest(ms: number): Promise<void> {
    wake = new AbortController();
    await pause(ms, undefined, { signal: wake.signal }).catch(() => {});
  }

  async function sleep(): Promise<void> {
    sleeping = true;
    await rest(quietPollMs);
    sleeping = false;
  }

  const listening = listen();
  return {
    handled: () => handled,
    stir: () => {
      stirred = true;
      if (sleeping) wake.abort();
    },
    /** Resolves after a look at the stream that began from now on and left nothing. */
    drained: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        wake.abort();
      }),
    stop: async () => {
      stopping.abort();
      wake.abort();
      await listening;
    },
  };
}
