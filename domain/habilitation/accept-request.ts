import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { annexOf } from './annex.ts';
import { decide, withExchange } from './decide.ts';
import { flagAddresses, type HabilitationKind } from './request.ts';

/**
 * Accepts a request: the convention is drafted with the Caf's side as it is today, ready to be posted (ACT-02, ACT-03).
 * Two persons under one address cannot each have an identifier, so that must be corrected first (REQ-07).
 */
export const acceptRequest = (
  deps: Deps & { conventionTemplates: Readonly<Record<HabilitationKind, string>> },
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'accept', 'request-accepted', input, actor, call, async (habilitation) => {
    const { shared } = flagAddresses(habilitation.persons);
    if (shared.length > 0) return refused({ code: 'shared-address', emails: shared });
    const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
    if (!profile) return refused({ code: 'caf-profile-missing' });
    return done({
      change: {
        convention: {
          template: deps.conventionTemplates[habilitation.kind],
          draftedOn: parisDay(deps.now()),
          annex: annexOf(habilitation),
          caf: { address: profile.address, place: profile.place, representative: profile.representative },
        },
        exchanges: withExchange(deps, habilitation, 'accepted'),
      },
      events: [{ type: 'convention-posted', habilitationId: habilitation.id }],
    });
  });
