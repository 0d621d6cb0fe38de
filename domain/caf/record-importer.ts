import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { actOnAgent, type OfAgent } from './act-on-agent.ts';
import { type ImporterDecision, isImporter } from './importer.ts';

/**
 * Records that the director of the Caf habilitated an agent to import files of childminders (S4 art. 5). The decision
 * is past: a day to come is an `invalid-request`. Refused with `wrong-state` for an agent who is one already, or whose
 * access is closed. The agent is told by e-mail.
 */
export const recordImporter = (deps: Deps, input: OfAgent & ImporterDecision, actor: Actor, call: Call) =>
  actOnAgent(deps, input, actor, call, (account) => {
    if (account.closed) return refused({ code: 'wrong-state', state: 'closed' });
    if (isImporter(account)) return refused({ code: 'wrong-state', state: 'importer' });
    const { decidedOn, decidedBy, reference } = input;
    const now = deps.now();
    if (decidedOn > parisDay(now)) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'decidedOn', message: 'decision-in-the-future' }],
      });
    }
    const recorded = { recordedAt: now.toISOString(), recordedBy: actor.accountId };
    return done({
      change: { importer: { decidedOn, decidedBy, ...(reference && { reference }), ...recorded } },
      action: 'importer-recorded',
      detail: decidedOn,
      event: { type: 'importer-recorded', accountId: account.id, decidedOn },
    });
  });
