import type { Actor } from '../actor.ts';
import { type InForce, ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';

/** The convention of a departmental council, in force, that names the actor; undefined for any other (CSV-02). */
export async function ownCouncil(deps: Deps, id: string, actor: Actor): Promise<InForce | undefined> {
  const convention = await ownConvention(deps, id, actor);
  return convention?.kind === 'council' ? convention : undefined;
}
