import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { availabilityListingOf } from '../directory/list-establishment.ts';
import { addDays, parisDay } from '../paris-day.ts';
import type { FieldError, Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { type SoftwareAuthor, traceWrite } from '../traces/trace.ts';
import {
  type Availability,
  type AvailabilitySource,
  type Declaration,
  type DeclaredPeriod,
  longestPeriod,
  mostPeriods,
  overCapacity,
} from './availability.ts';
import { fullPeriods, heldPeriods } from './hold-periods.ts';
import { layPeriods } from './lay-periods.ts';
import { announcedDays, countAnnounced } from './timeliness.ts';

/** One act on the places of an establishment, once it is known that its author may do it. */
export interface Act {
  establishment: { id: string; cafCode: string; capacity: number | undefined };
  /** What the table holds of it now. */
  last: Availability | undefined;
  declaration: Declaration;
  /** Identification number of the person (PUB-09), or the editor's identifier. */
  by: string;
  source?: AvailabilitySource | undefined;
  /** Who the journal says did it. */
  author: Actor | SoftwareAuthor | 'system';
}

/**
 * Puts a declaration online at once (PUB-03), whatever it came by: it replaces what had been said of the same days, and
 * what was online stays in the history (PUB-04). Never above the capacity. `also` is written with it or not at all.
 * Problems: `nothing-declared` when nothing can be confirmed, `conflict` when somebody else was first,
 * `invalid-request` with paths in `declaration.periods`.
 */
export async function recordDeclaration(
  deps: Deps,
  { establishment, last, declaration, by, source, author }: Act,
  call: Call,
  also: readonly Write[] = [],
): Promise<Result<Availability, Problem>> {
  const now = deps.now();
  const today = parisDay(now);
  const said = saidBy(declaration, last, today);
  if (!said) return refused({ code: 'nothing-declared' });
  const errors = said.flatMap((period, index) => errorsOf(period, index, today, establishment.capacity));
  // Withdrawn places do not come back with the next declaration (PUB-07).
  const before = last?.withdrawn ? [] : (last?.periods ?? []);
  const periods = layPeriods(before, said, today);
  if (periods.length > mostPeriods) {
    errors.push({ path: 'declaration.periods', message: 'too-many-periods' });
  }
  if (errors.length > 0) return refused({ code: 'invalid-request', errors });

  const at = now.toISOString();
  const availability: Availability = {
    establishmentId: establishment.id,
    periods,
    declaredAt: declaration.kind === 'unchanged' ? (last?.declaredAt ?? at) : at,
    declaredBy: by,
    confirmedAt: at,
    ...(source && { source }),
    announced: countAnnounced(last?.announced, announcedDays(before, periods, today), today),
    version: (last?.version ?? 0) + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: last ? 'replace' : 'create', kind: 'availability', record: availability },
    { do: 'put', kind: 'availabilityListing', record: availabilityListingOf(availability) },
    {
      do: 'create',
      kind: 'history',
      record: {
        establishmentId: establishment.id,
        part: 'availability',
        at,
        by,
        availability: { periods, ...(source && { source }), unchanged: declaration.kind === 'unchanged' },
        version: availability.version,
      },
    },
    traceWrite(deps, author, call, {
      cafCode: establishment.cafCode,
      action: 'availability-declared',
      subject: { kind: 'establishment', id: establishment.id },
      detail: declaration.kind === 'unchanged' ? 'unchanged' : stateDeclared(said, today),
    }),
    ...also,
  ]);
  return committed.ok ? done(availability) : refused({ code: 'conflict' });
}

function saidBy(
  declaration: Declaration,
  last: Availability | undefined,
  today: string,
): DeclaredPeriod[] | undefined {
  switch (declaration.kind) {
    case 'periods':
      return declaration.periods;
    case 'unchanged':
      return heldPeriods(last, today);
    case 'full':
      return fullPeriods(last, today);
  }
}

function errorsOf(
  { from, until, cells }: DeclaredPeriod,
  index: number,
  today: string,
  capacity: number | undefined,
): FieldError[] {
  const path = `declaration.periods.${index}`;
  return [
    ...(until < today ? [{ path: `${path}.until`, message: 'period-over' }] : []),
    ...(from > addDays(today, longestPeriod) || until > addDays(today, longestPeriod)
      ? [{ path: `${path}.until`, message: 'period-too-long' }]
      : []),
    ...(overCapacity(cells, capacity).length > 0
      ? [{ path: `${path}.cells`, message: 'over-capacity' }]
      : []),
  ];
}

/** The state that the journal keeps: today's, or that of the first days said. */
function stateDeclared(said: readonly DeclaredPeriod[], today: string): string {
  const now = said.find(({ from, until }) => from <= today && today <= until);
  return (now ?? said[0])?.state ?? 'not-communicated';
}
