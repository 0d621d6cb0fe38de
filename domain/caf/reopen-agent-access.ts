import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../result.ts';
import { actOnAgent, type OfAgent } from './act-on-agent.ts';

/**
 * Reopens the access of an agent who comes back, under the same number, with a password made and mailed anew: whoever
 * knows the old one gets nowhere. A habilitation to import that ended is not restored: it takes a new decision.
 * Open already: `wrong-state`.
 */
export const reopenAgentAccess = (deps: Deps, input: OfAgent, actor: Actor, call: Call) =>
  actOnAgent(deps, input, actor, call, (account) => {
    if (!account.closed) return refused({ code: 'wrong-state', state: 'open' });
    const issue = account.password.issue + 1;
    const requestedAt = deps.now().toISOString();
    return done({
      change: { closed: undefined, password: { state: 'due', issue, requestedAt, renewed: false } },
      action: 'agent-access-reopened',
      event: { type: 'password-due', accountId: account.id, issue },
    });
  });
