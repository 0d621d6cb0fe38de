import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { decideOnEntry } from './decide-on-entry.ts';
import { lastDayToAnswer } from './time-limit.ts';

/**
 * Extends the time limit by two months, once, with a reason that the person receives (RGPD art. 12 § 3). The person
 * must hear of it within the first month: past that, no extension is possible.
 */
export const extendRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'extend', input, actor, call, ({ id, limit }) => {
    if (limit.extension) return refused({ code: 'wrong-state', state: 'extended' });
    const on = parisDay(deps.now());
    if (on > limit.dueOn) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'reason', message: 'extension-too-late' }],
      });
    }
    const { reason } = input;
    return done({
      change: {
        limit: { from: limit.from, dueOn: lastDayToAnswer(limit.from, true), extension: { on, reason } },
      },
      text: reason,
      tell: (step) => ({ type: 'register-entry-extended', entryId: id, step }),
    });
  });
