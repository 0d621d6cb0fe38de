import type { Actor } from '../actor.ts';
import { type InForce, ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import { scopeOfKind } from './feed-client.ts';

/** A convention in force that names the actor, and under which programs may have accesses; undefined for any other. */
export async function conventionWithPrograms(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<InForce | undefined> {
  const convention = await ownConvention(deps, id, actor);
  return convention && scopeOfKind[convention.kind] ? convention : undefined;
}
