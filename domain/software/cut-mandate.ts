import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import { endMandate } from './end-mandate.ts';
import type { Mandate } from './mandate.ts';

/**
 * The Caf cuts a mandate of its department at once, with a reason that the agent who gave it receives (PUB-07). What
 * the editor declared stays online: the Caf withdraws it apart.
 */
export async function cutMandate(
  deps: Deps,
  { id, version, reason }: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<Mandate, Problem>> {
  if (cafCodeOfEstablishment(id) !== actor.cafCode) return refused({ code: 'not-found' });
  return endMandate(deps, { id, version, end: { how: 'cut', reason } }, actor, call);
}
