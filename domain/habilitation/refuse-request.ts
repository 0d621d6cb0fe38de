import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { decide, withExchange } from './decide.ts';

/** Refuses a request, or a convention that was never signed or activated, with a reason (ACT-02, ACT-07). */
export const refuseRequest = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'refuse', 'request-refused', input, actor, call, (habilitation) =>
    done({
      change: { exchanges: withExchange(deps, habilitation, 'refused', input.reason) },
      events: [{ type: 'request-refused', habilitationId: habilitation.id }],
    }),
  );
