import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { actOnAmendment } from './act-on-amendment.ts';
import { applyChanges } from './apply-changes.ts';
import { draftBase } from './draft-base.ts';

/**
 * Makes a draft ready for the post (AVN-01): both annexes and the Caf's side are copied in, and nothing changes them any
 * more, so that the paper which comes back signed is the one that takes effect.
 */
export const postAmendment = (
  deps: Deps,
  input: { id: string; number: number; version: number },
  actor: Actor,
  call: Call,
) =>
  actOnAmendment(
    deps,
    'post',
    'amendment-posted',
    input,
    actor,
    call,
    async (amendment, { habilitation, amendments }) => {
      const before = draftBase(habilitation, amendments);
      const after = applyChanges(habilitation.kind, before, amendment.changes);
      const errors = [
        ...(amendment.changes.length === 0 ? [{ path: 'changes', message: 'no-change' }] : []),
        ...(after.ok ? [] : after.problem),
      ];
      if (!after.ok || errors.length > 0) return refused({ code: 'invalid-request', errors });
      const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
      if (!profile) return refused({ code: 'caf-profile-missing' });
      const { address, place, representative } = profile;
      return done({
        change: {
          before,
          after: after.value,
          caf: { address, place, representative },
          postedOn: parisDay(deps.now()),
        },
        events: [{ type: 'amendment-posted', habilitationId: habilitation.id, number: amendment.number }],
      });
    },
  );
