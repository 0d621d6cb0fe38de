import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import * as z from 'zod';
import { dropOperatingDraft, readOperatingDraft, saveOperatingDraft } from '../../../contract/operating.ts';
import { call } from '../../api/client.ts';
import { draftOwner } from '../../api/draft.ts';
import { type DraftOwner, readDraft, writeDraft } from '../../api/draft-store.ts';
import { ApiProblem } from '../../api/problem.ts';
import { type DraftKeeper, draftKeeper } from './draft-keeper.ts';
import type { DraftServer, DraftState, DraftTab } from './draft-sides.ts';

const KeptNote = z.object({
  seen: z.object({ version: z.number(), content: z.string().optional() }),
  underWay: z.object({ version: z.number(), content: z.string(), commandId: z.string() }).optional(),
  dropped: z.array(z.string()).optional(),
});

/** The draft that this tab keeps under a name, for whoever is signed in now and nobody who comes after. */
function tabOf(owner: DraftOwner, draft: string): DraftTab {
  const noteName = `${draft}:serveur`;
  const write = (name: string, value: unknown) => {
    if (draftOwner().accountId === owner.accountId) writeDraft(owner, name, value);
  };
  return {
    typed: () => {
      const kept = readDraft(owner, draft);
      return kept === undefined ? undefined : JSON.stringify(kept);
    },
    take: (content) => write(draft, content === undefined ? undefined : JSON.parse(content)),
    noted: () => KeptNote.safeParse(readDraft(owner, noteName)).data ?? { seen: { version: 0 } },
    note: (note) => write(noteName, note),
  };
}

function serverOf(id: string): DraftServer {
  const params = { id };
  return {
    read: async () => {
      const answer = await call(readOperatingDraft, { params }).catch(() => undefined);
      return answer ? { version: answer.version, content: answer.draft?.content } : 'unreached';
    },
    save: async ({ version, content, commandId }) => {
      try {
        const input = { params, body: { version, content } };
        return await call(saveOperatingDraft, input, { idempotencyKey: commandId });
      } catch (failure) {
        return failure instanceof ApiProblem && failure.code === 'conflict' ? 'overtaken' : 'unreached';
      }
    },
    drop: (version) =>
      call(dropOperatingDraft, { params, query: { version } }).then(
        () => true,
        () => false,
      ),
  };
}

/**
 * The keeper of the draft of an establishment. It is `ready` once the tab's draft and the server's were brought
 * together; `beginAgain` brings them together anew, for a form of another `turn`. What waits is saved when the network is back,
 * and when the page is left.
 */
export function useDraftKeeper(establishmentId: string, draft: string) {
  const [keeper] = useState(() => draftKeeper(serverOf(establishmentId), tabOf(draftOwner(), draft)));
  const [{ turn, ready }, setTurn] = useState({ turn: 0, ready: false });
  const openings = useRef(0);
  const beginAgain = useCallback(async () => {
    openings.current += 1;
    const own = openings.current;
    setTurn((now) => ({ ...now, ready: false }));
    await keeper.open();
    // Another opening is on its way: what is typed before it is over would be replaced by what it brings.
    if (own === openings.current) setTurn((now) => ({ turn: now.turn + 1, ready: true }));
  }, [keeper]);
  useEffect(() => {
    void beginAgain();
    const back = () => void keeper.flush();
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      void keeper.leave();
    };
  }, [keeper, beginAgain]);
  return { keeper, turn, ready, beginAgain };
}

/** How the draft stands, for a component that follows it. */
export const useDraftState = (keeper: DraftKeeper): DraftState =>
  useSyncExternalStore(keeper.watch, keeper.state, keeper.state);
