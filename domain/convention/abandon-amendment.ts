import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { actOnAmendment } from './act-on-amendment.ts';

/** Gives up an avenant that is not in force, with a reason: it keeps its number, and changes nothing (AVN-01). */
export const abandonAmendment = (
  deps: Deps,
  input: { id: string; number: number; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  actOnAmendment(deps, 'abandon', 'amendment-abandoned', input, actor, call, () =>
    done({
      change: { abandoned: { at: deps.now().toISOString(), by: actor.accountId, reason: input.reason } },
    }),
  );
