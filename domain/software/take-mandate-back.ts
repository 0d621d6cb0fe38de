import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import { endMandate } from './end-mandate.ts';
import { conventionFor } from './give-mandate.ts';
import type { Mandate } from './mandate.ts';

/** Takes a mandate back: the editor's very next item for that establishment is refused (PUB-09). */
export async function takeMandateBack(
  deps: Deps,
  { id, version }: { id: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<Mandate, Problem>> {
  if (!(await conventionFor(deps, actor, id))) return refused({ code: 'not-found' });
  return endMandate(deps, { id, version, end: { how: 'taken-back' } }, actor, call);
}
