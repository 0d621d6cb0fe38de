import type { Actor } from '../actor.ts';
import type { CafProfile } from '../caf/caf-profile.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { Amendment } from './amendment.ts';
import { type Duration, isInForce } from './duration.ts';

export type InForce = Habilitation & { duration: Duration };

/** A convention in force that names the actor; undefined for any other: for them it does not exist (ACT-07). */
export async function ownConvention(deps: Deps, id: string, actor: Actor): Promise<InForce | undefined> {
  if (!actor.habilitationIds.some((own) => own === id)) return undefined;
  const found = await deps.records.get('habilitation', [id]);
  return found?.duration && isInForce(found, parisDay(deps.now()))
    ? { ...found, duration: found.duration }
    : undefined;
}

/** The same with what its page shows beside it: the Caf's own page, and the avenants in force. */
export async function ownConventionWhole(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<{ convention: InForce; profile: CafProfile | undefined; amendments: Amendment[] } | undefined> {
  const convention = await ownConvention(deps, id, actor);
  if (!convention) return undefined;
  const [profile, amendments] = await Promise.all([
    deps.records.get('cafProfile', [convention.cafCode]),
    listAll(deps.records, 'amendmentsOf', { habilitationId: id }),
  ]);
  return {
    convention,
    profile,
    amendments: amendments.map(({ record }) => record).filter(({ state }) => state === 'in-force'),
  };
}
