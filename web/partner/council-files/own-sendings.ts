import { useSyncExternalStore } from 'react';

/** How the sending of a file goes, as this tab alone knows: it leaves, or it was cut, or somebody stopped it. */
export type OwnSending = 'under-way' | 'cut' | 'stopped';

let sendings: ReadonlyMap<string, OwnSending> = new Map();
const watchers = new Set<() => void>();

/** Tells how the sending of a file goes; `undefined` once the file is there. */
export function tellSending(fileId: string, how: OwnSending | undefined): void {
  const next = new Map(sendings);
  if (how) next.set(fileId, how);
  else next.delete(fileId);
  sendings = next;
  for (const changed of watchers) changed();
}

/** What this tab knows of the files that it sends. The server knows of them once they are there, and not before. */
export const useOwnSendings = (): ReadonlyMap<string, OwnSending> =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => sendings,
  );
