import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { TraceAction } from '../traces/trace.ts';
import { commitCase, type Decision, habilitationOfCaf } from './decide.ts';
import type { Habilitation } from './habilitation.ts';

/**
 * The sibling of `decide` for acts that leave the state of a case as it is: own department, version seen, then record +
 * trace + events in one write. A retry of the same intent is answered as the first try was.
 */
export async function amendCase(
  deps: Deps,
  action: TraceAction,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
  amendment: (seen: Habilitation) => Promise<Result<Decision, Problem>> | Result<Decision, Problem>,
): Promise<Result<Habilitation, Problem>> {
  const seen = await habilitationOfCaf(deps, input.id, actor);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const amended = await amendment(seen);
  if (!amended.ok) return amended;
  return commitCase(deps, action, seen, amended.value, actor, call);
}
