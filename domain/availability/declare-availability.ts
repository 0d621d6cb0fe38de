import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { type OwnEstablishment, ownEstablishment } from '../establishment/own-establishment.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { Declaration } from './availability.ts';
import { recordDeclaration } from './record-declaration.ts';

/**
 * Declares the places free in an EAJE (PUB-03, S0 art. 1): online at once, no validation, by an agent who holds that
 * right for that EAJE. `basedOn` is the version that the agent saw, 0 for none.
 */
export async function declareAvailability(
  deps: Deps,
  input: { id: string; basedOn: number; declaration: Declaration },
  actor: Actor,
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.availability) return refused({ code: 'not-found' });
  const last = own.availability;
  if (last?.lastCommand === call.commandId) return done(own);
  if ((last?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const recorded = await recordDeclaration(
    deps,
    {
      establishment: {
        id: input.id,
        cafCode: own.habilitation.cafCode,
        capacity: own.reference?.capacity,
      },
      last,
      declaration: input.declaration,
      by: actor.accountId,
      author: actor,
    },
    call,
  );
  return recorded.ok ? done({ ...own, availability: recorded.value }) : recorded;
}
