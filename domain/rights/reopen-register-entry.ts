import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done } from '../result.ts';
import { decideOnEntry } from './decide-on-entry.ts';
import { lastDayToAnswer } from './time-limit.ts';

/**
 * Reopens what was answered, closed or refused, because the person came back to it or a mistake was found. A new month
 * runs from that day; the former answer and proof stay in the history.
 */
export const reopenRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'reopen', input, actor, call, () => {
    const from = parisDay(deps.now());
    return done({
      change: {
        owner: actor.accountId,
        limit: { from, dueOn: lastDayToAnswer(from, false) },
        answer: undefined,
        proof: undefined,
      },
      text: input.reason,
    });
  });
