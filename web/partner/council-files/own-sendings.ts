import { useSyncExternalStore } from 'react';

/** How the sending of a file goes, as this tab alone knows: it leaves, has arrived, was cut, or somebody stopped it. */
export type OwnSending = 'under-way' | 'arrived' | 'cut' | 'stopped';

let sendings: ReadonlyMap<string, OwnSending> = new Map();
const watchers = new Set<() => void>();

/** Tells how the sending of a file goes. */
export function tellSending(fileId: string, how: OwnSending): void {
  sendings = new Map(sendings).set(fileId, how);
  for (const changed of watchers) changed();
}

/** What this tab knows of the files that it sends. The server knows of them a moment after they
 * are there, and not before. */
export const useOwnSendings = (): ReadonlyMap<string, OwnSending> =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => sendings,
  );
