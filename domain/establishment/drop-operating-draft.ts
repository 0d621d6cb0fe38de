import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';
import { droppedDraft } from './operating-draft.ts';

/** Forgets what the person typed about an establishment; nothing to forget is as good. */
export async function dropOperatingDraft(
  deps: Deps,
  input: { id: string },
  actor: Actor,
  call: Call,
): Promise<Result<undefined, Problem>> {
  if (!(await mayEnterOperating(deps, actor, input.id))) return refused({ code: 'not-found' });
  const dropped = await deps.records.commit([
    {
      do: 'put',
      kind: 'operatingDraft',
      record: droppedDraft(actor.accountId, input.id, deps.now(), call.commandId),
    },
  ]);
  return dropped.ok ? done(undefined) : refused({ code: 'conflict' });
}
