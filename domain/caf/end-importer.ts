import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { actOnAgent, type OfAgent } from './act-on-agent.ts';
import { isImporter } from './importer.ts';

/**
 * Ends an agent's habilitation to import (S4 art. 5), from the agent's very next request on. `endedOn` is the day of
 * the director's decision to end it: neither before the habilitation nor to come (`invalid-request`). Refused with
 * `wrong-state` when there is none in force. The agent is told by e-mail.
 */
export const endImporter = (deps: Deps, input: OfAgent & { endedOn: string }, actor: Actor, call: Call) =>
  actOnAgent(deps, input, actor, call, (account) => {
    const { importer } = account;
    if (!importer || !isImporter(account)) return refused({ code: 'wrong-state', state: 'not-importer' });
    const now = deps.now();
    const wrong =
      input.endedOn > parisDay(now)
        ? 'end-in-the-future'
        : input.endedOn < importer.decidedOn && 'end-before-decision';
    if (wrong) return refused({ code: 'invalid-request', errors: [{ path: 'endedOn', message: wrong }] });
    const ended = { on: input.endedOn, at: now.toISOString(), by: actor.accountId };
    return done({
      change: { importer: { ...importer, ended } },
      action: 'importer-ended',
      detail: input.endedOn,
      event: { type: 'importer-ended', accountId: account.id, endedOn: input.endedOn },
    });
  });
