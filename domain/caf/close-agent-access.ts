import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { actOnAgent, type OfAgent } from './act-on-agent.ts';
import { isImporter } from './importer.ts';

/**
 * Closes the access of an agent who leaves the Caf. The open sessions die with their epoch, so that the very next
 * request is refused, and no password opens one again; a habilitation to import ends with it. Closed already:
 * `wrong-state`. What the agent did keeps its number.
 */
export const closeAgentAccess = (deps: Deps, input: OfAgent, actor: Actor, call: Call) =>
  actOnAgent(deps, input, actor, call, (account) => {
    if (account.closed) return refused({ code: 'wrong-state', state: 'closed' });
    const now = deps.now();
    const by = { at: now.toISOString(), by: actor.accountId };
    return done({
      change: {
        closed: by,
        sessionEpoch: account.sessionEpoch + 1,
        ...(account.importer &&
          isImporter(account) && {
            importer: { ...account.importer, ended: { on: parisDay(now), ...by } },
          }),
      },
      action: 'agent-access-closed',
    });
  });
