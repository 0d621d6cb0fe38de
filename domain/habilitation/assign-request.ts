import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { AccountId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { amendCase } from './amend-case.ts';
import type { Habilitation } from './habilitation.ts';

/**
 * Puts a case in the hands of an agent of the same Caf, or of nobody when no `assignee` is named. It says who looks after
 * the case and gives no right: every agent of the Caf may still act on it. Refused with `not-found` for somebody who is no
 * agent of that Caf, or is one no more.
 */
export const assignRequest = (
  deps: Deps,
  input: { id: string; version: number; assignee?: AccountId | undefined },
  actor: Actor,
  call: Call,
): Promise<Result<Habilitation, Problem>> =>
  amendCase(deps, 'request-assigned', input, actor, call, async (seen) => {
    const { assignee } = input;
    if (assignee) {
      const account = await deps.records.get('account', [assignee]);
      const works =
        account?.role === 'caf-agent' && account.cafCode === seen.cafCode && account.closed === undefined;
      if (!works) return refused({ code: 'not-found' });
    }
    return done({ change: { assignee }, events: [] });
  });
