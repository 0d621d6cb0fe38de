import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result } from '../result.ts';
import { amendCase } from './amend-case.ts';
import type { Habilitation } from './habilitation.ts';

/**
 * Puts what colleagues tell each other about a case in place of what they told before; an empty text takes it away. The
 * party never reads it, no paper prints it, and the journal says only that it changed.
 */
export const changeNote = (
  deps: Deps,
  input: { id: string; version: number; note?: string | undefined },
  actor: Actor,
  call: Call,
): Promise<Result<Habilitation, Problem>> =>
  amendCase(deps, 'note-changed', input, actor, call, () =>
    done({ change: { note: input.note || undefined }, events: [] }),
  );
