import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';

/** Forgets what the person typed about an establishment; nothing to forget is as good. */
export async function dropOperatingDraft(
  deps: Deps,
  input: { id: string },
  actor: Actor,
): Promise<Result<undefined, Problem>> {
  if (!(await mayEnterOperating(deps, actor, input.id))) return refused({ code: 'not-found' });
  const dropped = await deps.records.commit([
    { do: 'delete', kind: 'operatingDraft', key: [actor.accountId, input.id], mustExist: false },
  ]);
  return dropped.ok ? done(undefined) : refused({ code: 'conflict' });
}
