import { useCallback, useEffect, useRef, useState } from 'react';
import { dropOperatingDraft, readOperatingDraft, saveOperatingDraft } from '../../../contract/operating.ts';
import { call } from '../../api/client.ts';
import { draftOwner } from '../../api/draft.ts';
import { readDraft, writeDraft } from '../../api/draft-store.ts';
import { ApiProblem } from '../../api/problem.ts';

/**
 * How the draft stands on the server. `elsewhere`: another tab or machine saved another one, and nothing is overwritten
 * until the person says which; `offline`: it stays in this tab for now.
 */
export type DraftState = { is: 'idle' | 'saving' | 'offline' | 'elsewhere' } | { is: 'saved'; at: string };

/** A second after the last key: long enough not to send every word, short enough to lose none. */
const pause = 1000;
const retryAfter = 15_000;

const versionOf = (draft: string) => `${draft}:version`;

/** The version of the server's draft that this tab has seen; 0 for none. */
const seenIn = (draft: string): number => Number(readDraft(draftOwner(), versionOf(draft)) ?? 0);

/** Takes the server's draft into this tab, unless the tab holds what it typed itself. Offline, the tab's is all there is. */
export async function bringDraft(
  establishmentId: string,
  draft: string,
): Promise<'own' | 'brought' | 'none'> {
  const owner = draftOwner();
  const params = { id: establishmentId };
  const { draft: kept } = await call(readOperatingDraft, { params });
  if (readDraft(owner, draft) !== undefined) return 'own';
  writeDraft(owner, versionOf(draft), kept?.version ?? 0);
  if (!kept) return 'none';
  writeDraft(owner, draft, JSON.parse(kept.content));
  return 'brought';
}

/** Forgets the draft in this tab and, unless it was sent, on the server. */
export async function forgetDraft(establishmentId: string, draft: string, sent: boolean): Promise<void> {
  const owner = draftOwner();
  writeDraft(owner, draft, undefined);
  writeDraft(owner, versionOf(draft), undefined);
  if (!sent) await call(dropOperatingDraft, { params: { id: establishmentId } }).catch(() => undefined);
}

/**
 * Saves what is typed on the server, a second after the last change. `changed` is to be called with each change;
 * `keepMine` answers « elsewhere » with what is typed here.
 */
export function useServerDraft(establishmentId: string, draft: string) {
  const [state, setState] = useState<DraftState>({ is: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<{ content: string } | undefined>(undefined);
  const underWay = useRef(false);

  const send = useCallback(async () => {
    const next = waiting.current;
    if (!next || underWay.current) return;
    waiting.current = undefined;
    underWay.current = true;
    const owner = draftOwner();
    const input = {
      params: { id: establishmentId },
      body: { version: seenIn(draft), content: next.content },
    };
    setState({ is: 'saving' });
    try {
      const saved = await call(saveOperatingDraft, input, { idempotencyKey: crypto.randomUUID() });
      writeDraft(owner, versionOf(draft), saved.version);
      setState({ is: 'saved', at: saved.savedAt });
    } catch (failure) {
      waiting.current ??= next;
      if (failure instanceof ApiProblem && failure.code === 'conflict') {
        setState({ is: 'elsewhere' });
        return;
      }
      setState({ is: 'offline' });
      timer.current = setTimeout(() => void send(), retryAfter);
      return;
    } finally {
      underWay.current = false;
    }
    if (waiting.current) timer.current = setTimeout(() => void send(), pause);
  }, [establishmentId, draft]);

  const changed = useCallback(
    (values: unknown) => {
      waiting.current = { content: JSON.stringify(values) };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), pause);
    },
    [send],
  );
  const keepMine = useCallback(async () => {
    const { draft: other } = await call(readOperatingDraft, { params: { id: establishmentId } });
    writeDraft(draftOwner(), versionOf(draft), other?.version ?? 0);
    await send();
  }, [establishmentId, draft, send]);

  useEffect(() => {
    const back = () => void send();
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      // Left before the second is over: what was typed goes all the same.
      clearTimeout(timer.current);
      void send();
    };
  }, [send]);
  /** Gives up what is about to be saved: it was sent, or left. */
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = undefined;
  }, []);
  return { state, changed, keepMine, stop };
}
