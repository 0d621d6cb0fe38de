import type { Actor, Call } from '../actor.ts';
import { durationFrom } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { decide } from './decide.ts';
import { giveAccess } from './give-access.ts';
import { flagAddresses } from './request.ts';

/**
 * Activates a habilitation whose signed convention came back (ACT-04): one account per named person (ACT-05), all in
 * one write with the state, so that none is left half activated; passwords are made and mailed by the reaction. A
 * person who already has an account under another convention keeps it and gains this one.
 */
export const activateHabilitation = (
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'activate', 'habilitation-activated', input, actor, call, async (habilitation) => {
    const { shared } = flagAddresses(habilitation.persons);
    if (shared.length > 0) return refused({ code: 'shared-address', emails: shared });
    const given = await giveAccess(deps, habilitation, habilitation.persons, actor, call);
    if (!given.ok) return given;
    const at = deps.now();
    const duration = durationFrom(habilitation.convention?.signature?.signedOn ?? parisDay(at), parisDay(at));
    return done({
      change: { persons: given.value.persons, activatedAt: at.toISOString(), duration },
      events: [{ type: 'habilitation-activated', habilitationId: habilitation.id }],
      alongside: given.value.writes,
    });
  });
