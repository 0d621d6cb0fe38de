import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { decide, withExchange } from './decide.ts';

/** Asks the applicant for corrections, with a reason (ACT-02); the reaction mails a private link to answer. */
export const requestCorrections = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'requestCorrections', 'corrections-requested', input, actor, call, (habilitation) =>
    done({
      change: {
        round: habilitation.round + 1,
        exchanges: withExchange(deps, habilitation, 'requested-corrections', input.reason),
      },
      events: [
        { type: 'corrections-requested', habilitationId: habilitation.id, round: habilitation.round + 1 },
      ],
    }),
  );
