import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { availabilityListingOf } from '../directory/list-establishment.ts';
import { type OwnEstablishment, ownEstablishment } from '../establishment/own-establishment.ts';
import { addDays, daysBetween, parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Availability, type AvailabilityContent, overCapacity } from './availability.ts';

export type Declaration = { kind: 'grid'; content: AvailabilityContent } | { kind: 'unchanged' };

/**
 * Declares the places free in an EAJE (PUB-03, S0 art. 1): online at once, no validation, by an agent who holds that
 * right for that EAJE. It cancels and replaces the declaration before, which stays in the history (PUB-04).
 */
export async function declareAvailability(
  deps: Deps,
  input: { id: string; basedOn: number; declaration: Declaration },
  actor: Actor,
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.availability) return refused({ code: 'not-found' });
  if (own.availability?.lastCommand === call.commandId) return done(own);
  if ((own.availability?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const content =
    input.declaration.kind === 'grid' ? input.declaration.content : held(deps, own.availability);
  if (!content) return refused({ code: 'conflict' });
  if (overCapacity(content.cells, own.reference?.capacity).length > 0) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'declaration.content.cells', message: 'over-capacity' }],
    });
  }

  const availability: Availability = {
    establishmentId: input.id,
    ...content,
    declaredAt: deps.now().toISOString(),
    declaredBy: actor.accountId,
    version: input.basedOn + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: own.availability ? 'replace' : 'create', kind: 'availability', record: availability },
    { do: 'put', kind: 'availabilityListing', record: availabilityListingOf(availability) },
    {
      do: 'create',
      kind: 'history',
      record: {
        establishmentId: input.id,
        part: 'availability',
        at: availability.declaredAt,
        by: actor.accountId,
        availability: content,
        version: availability.version,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: own.habilitation.cafCode,
      action: 'availability-declared',
      subject: { kind: 'establishment', id: input.id },
      detail: content.state,
    }),
  ]);
  return committed.ok ? done({ ...own, availability }) : refused({ code: 'conflict' });
}

/** « Nothing has changed »: the last declaration, for one more period of the same length that begins today. */
function held(deps: Deps, last: Availability | undefined): AvailabilityContent | undefined {
  if (!last || last.withdrawn) return undefined;
  const from = parisDay(deps.now());
  return {
    state: last.state,
    cells: last.cells,
    from,
    until: addDays(from, daysBetween(last.from, last.until)),
  };
}
