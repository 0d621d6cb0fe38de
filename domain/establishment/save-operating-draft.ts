import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';
import { draftDays, type OperatingDraft } from './operating-draft.ts';

/**
 * Keeps what a person has typed about an establishment, for them alone (PUB-01). `version` is that of the draft seen, 0
 * for none: what was typed elsewhere meanwhile, in another tab or at another machine, is never overwritten unseen.
 */
export async function saveOperatingDraft(
  deps: Deps,
  input: { id: string; version: number; content: string },
  actor: Actor,
  call: Call,
): Promise<Result<OperatingDraft, Problem>> {
  if (!(await mayEnterOperating(deps, actor, input.id))) return refused({ code: 'not-found' });
  const seen = await deps.records.get('operatingDraft', [actor.accountId, input.id]);
  if (seen?.lastCommand === call.commandId) return done(seen);
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });
  const at = deps.now();
  const draft: OperatingDraft = {
    accountId: actor.accountId,
    establishmentId: input.id,
    content: input.content,
    savedAt: at.toISOString(),
    expiresAt: Math.floor(at.getTime() / 1000) + draftDays * 86_400,
    // One that was dropped is gone: the next starts at the clock, so that a tab which still has the old one cannot be
    // mistaken for having seen the new one.
    version: seen ? seen.version + 1 : at.getTime(),
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'operatingDraft', record: draft },
  ]);
  return committed.ok ? done(draft) : refused({ code: 'conflict' });
}
