import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';
import { keptUntil, type OperatingDraft } from './operating-draft.ts';

/**
 * Keeps what a person has typed about an establishment, for them alone (PUB-01). `version` is that of the draft seen, 0
 * for none ever: what was typed elsewhere meanwhile, in another tab or at another machine, is never overwritten unseen,
 * and what was dropped or sent meanwhile does not come back.
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
    expiresAt: keptUntil(at),
    version: seen ? seen.version + 1 : at.getTime(),
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'operatingDraft', record: draft },
  ]);
  return committed.ok ? done(draft) : refused({ code: 'conflict' });
}
