import type { Deps } from '../deps.ts';
import type { Random } from '../identifiers.ts';
import type { RecordKey, RecordKind, RecordKinds, Records, Write } from '../records.ts';
import { done, refused } from '../result.ts';
import type { EditorId } from './editor.ts';
import { inventedKey, inventedRecords } from './invented.ts';

/** The invented editor of the sandbox. */
export const sandboxEditor = { id: 'E-ESSA1SAB' as EditorId };

/**
 * A table that lasts one call and holds three invented crèches: the sandbox runs the very use case of the API on it, and
 * nothing is kept. It knows no listing.
 */
export function sandboxDeps(now: () => Date, random: Random): Deps {
  const held = new Map<string, unknown>();
  for (const { kind, key, record } of inventedRecords(now(), sandboxEditor.id)) {
    held.set(placeOf(kind, key), record);
  }
  const at = <K extends RecordKind>(kind: K, key: RecordKey) =>
    held.get(placeOf(kind, key)) as RecordKinds[K] | undefined;
  const records: Records = {
    get: async (kind, key) => at(kind, key),
    getAll: async (wanted) => wanted.map(({ kind, key }) => at(kind, key)) as never,
    list: async () => ({ items: [] }),
    commit: async (writes) => {
      const taken = writes.some((write) => write.do === 'create' && held.has(placeOfWrite(write)));
      if (taken) return refused({ code: 'conflict' });
      for (const write of writes) if ('record' in write) held.set(placeOfWrite(write), write.record);
      return done(undefined);
    },
  };
  return { records, now, random, traceRetentionDays: () => 1 };
}

const placeOf = (kind: RecordKind, key: RecordKey): string => [kind, ...key].join(' ');

const placeOfWrite = (write: Write): string =>
  'record' in write ? placeOf(write.kind, inventedKey(write)) : placeOf(write.kind, write.key);
