import { useCallback, useState } from 'react';
import { type DraftOwner, readDraft, writeDraft } from './draft-store.ts';
import { session } from './session.ts';

/** Whose drafts are kept at this moment. */
export function draftOwner(): DraftOwner {
  const now = session();
  return now.status === 'open' || now.status === 'ended' ? { accountId: now.account.accountId } : {};
}

/**
 * A value that a reload, a crash or the end of the session does not lose. Public drafts stay in the browser; those of a
 * signed-in person stay in the tab and go at sign-out. `parse` refuses what an older version of the page kept.
 * Never for passwords.
 */
export function useDraft<T>(name: string, initial: T, parse: (kept: unknown) => T | undefined) {
  const [owner] = useState(draftOwner);
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(owner, name);
    const found = kept === undefined ? undefined : parse(kept);
    return { value: found ?? initial, restored: found !== undefined };
  });
  const set = useCallback(
    (next: T) => {
      writeDraft(owner, name, next);
      setDraft((before) => ({ ...before, value: next }));
    },
    [owner, name],
  );
  const clear = useCallback(() => {
    writeDraft(owner, name, undefined);
    setDraft({ value: initial, restored: false });
  }, [owner, name, initial]);
  return { ...draft, set, clear };
}
