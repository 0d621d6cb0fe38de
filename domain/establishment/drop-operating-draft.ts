import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';
import { droppedDraft } from './operating-draft.ts';

/**
 * Forgets what the person typed about an establishment; nothing to forget is as good. `version` is that of the draft
 * given up: an order that was long on its way takes nothing that was typed since.
 */
export async function dropOperatingDraft(
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<undefined, Problem>> {
  if (!(await mayEnterOperating(deps, actor, input.id))) return refused({ code: 'not-found' });
  const seen = await deps.records.get('operatingDraft', [actor.accountId, input.id]);
  if (seen?.lastCommand === call.commandId) return done(undefined);
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });
  const nothing = droppedDraft(actor.accountId, input.id, deps.now(), call.commandId);
  const dropped = await deps.records.commit([
    seen
      ? { do: 'replace', kind: 'operatingDraft', record: { ...nothing, version: seen.version + 1 } }
      : { do: 'create', kind: 'operatingDraft', record: nothing },
  ]);
  return dropped.ok ? done(undefined) : refused({ code: 'conflict' });
}
