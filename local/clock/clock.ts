import { readJsonFile, writeJsonFile } from '../json-file.ts';

/** The time that every handler sees: the machine's, moved by an offset that threads share. */
export interface LocalClock {
  now(): Date;
  /** Moves the clock so that it shows this instant now. */
  set(instant: Date): void;
  /** One 64-bit integer, the offset in milliseconds, for the threads that run functions. */
  readonly offset: SharedArrayBuffer;
}

/** @param file where the offset stays from one start to the next; forgotten when absent */
export function localClock(file?: string): LocalClock {
  const offset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(offset);
  const kept = file ? readJsonFile(file, { offsetMs: 0 }).offsetMs : 0;
  Atomics.store(cell, 0, BigInt(kept));
  return {
    offset,
    now: () => new Date(Date.now() + Number(Atomics.load(cell, 0))),
    set: (instant) => {
      const offsetMs = instant.getTime() - Date.now();
      Atomics.store(cell, 0, BigInt(offsetMs));
      if (file) writeJsonFile(file, { offsetMs });
    },
  };
}
