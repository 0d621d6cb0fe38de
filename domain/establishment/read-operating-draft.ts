import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { mayEnterOperating } from './may-enter-operating.ts';
import type { OperatingDraft } from './operating-draft.ts';

/** What the person themselves typed about an establishment and did not send, or what stands in its place (PUB-01). */
export async function readOperatingDraft(
  deps: Deps,
  input: { id: string },
  actor: Actor,
): Promise<Result<OperatingDraft | undefined, Problem>> {
  if (!(await mayEnterOperating(deps, actor, input.id))) return refused({ code: 'not-found' });
  return done(await deps.records.get('operatingDraft', [actor.accountId, input.id]));
}
