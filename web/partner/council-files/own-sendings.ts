import { useSyncExternalStore } from 'react';

/**
 * How the sending of a file goes, as this tab alone knows: it leaves, has arrived, was cut, or somebody stopped it;
 * `left` when the page was loaded again meanwhile, which ends it too.
 */
export type OwnSending = 'under-way' | 'arrived' | 'cut' | 'stopped' | 'left';

/** Where the tab keeps, from one loading of the page to the next, the identifiers of what was leaving. */
const keptAs = 'envois-en-cours';

let sendings: ReadonlyMap<string, OwnSending> = new Map(leaving().map((fileId) => [fileId, 'left']));
const watchers = new Set<() => void>();

/** Tells how the sending of a file goes. */
export function tellSending(fileId: string, how: OwnSending): void {
  sendings = new Map(sendings).set(fileId, how);
  keep([...sendings].flatMap(([id, state]) => (state === 'under-way' || state === 'left' ? [id] : [])));
  for (const changed of watchers) changed();
}

/**
 * What this tab knows of the files that it sends. The server knows of them a moment after they are there, and not
 * before.
 */
export const useOwnSendings = (): ReadonlyMap<string, OwnSending> =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => sendings,
  );

function leaving(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keptAs) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    // A browser that keeps nothing: the page then says what the server knows.
    return [];
  }
}

function keep(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(keptAs, JSON.stringify(ids));
  } catch {
    // As above.
  }
}
