import type { Account } from '../accounts/account.ts';
import { shownOn } from '../availability/shown.ts';
import { isImporter } from '../caf/importer.ts';
import type { Sendings } from '../childminders/council-sendings.ts';
import { addMonths } from '../convention/dates.ts';
import { isInForce } from '../convention/duration.ts';
import type { AvailabilityListing } from '../directory/listing.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { isAskedFor } from '../habilitation/kinds.ts';
import { habilitationKinds } from '../habilitation/request.ts';
import { habilitationStates } from '../habilitation/transitions.ts';
import { daysBetween, parisDay } from '../paris-day.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import type { CafCount } from './caf-figures.ts';

/** What the count of a Caf is made from. */
export interface Counted {
  agents: readonly Account[];
  habilitations: readonly Habilitation[];
  references: readonly ReferenceEstablishment[];
  /** Identifiers of the establishments whose validated information is online. */
  online: readonly string[];
  availabilities: readonly AvailabilityListing[];
  /** Of each council whose convention is in force. */
  councils: readonly CountedCouncil[];
  /** Files of councils that wait for an importer. */
  toImport: number;
}

/** What a council owes, whether it ever sent anything, and how often it was reminded of what it owes. */
export interface CountedCouncil extends Sendings {
  reminders: number;
}

/** How many months back activations count for the time they took. */
const monthsBack = 12;

/** Counts a Caf as it stands on a day in Paris. */
export function countOf(of: Counted, today: string): CafCount {
  const open = of.agents.filter(({ closed }) => !closed);
  const waiting = of.habilitations.filter(({ state }) => state === 'submitted');
  const inForce = of.habilitations.filter((one) => isInForce(one, today));
  const eaje = new Set(of.references.filter(({ type }) => type === 'EAJE').map(({ id }) => id));
  const listed = new Set(of.references.map(({ id }) => id));
  const oldest = waiting.map(({ stateSince }) => stateSince).sort()[0];
  return {
    agents: open.length,
    importers: open.filter(isImporter).length,
    establishments: listed.size,
    requests: byName(habilitationStates, of.habilitations, ({ state }) => state),
    ...(oldest && { oldestWaitingSince: oldest }),
    inForce: byName(habilitationKinds, inForce, ({ kind }) => kind),
    persons: new Set(
      inForce.flatMap(({ persons }) =>
        persons.flatMap(({ accountId, closed }) => (accountId && !closed ? [accountId] : [])),
      ),
    ).size,
    withInformation: of.online.filter((id) => listed.has(id)).length,
    eaje: eaje.size,
    eajeWithAvailability: of.availabilities.filter(
      (one) => eaje.has(one.establishmentId) && shownOn(one, today).state !== 'not-communicated',
    ).length,
    activationDays: of.habilitations.flatMap((one) => daysToActivation(one, today)).sort((a, b) => a - b),
    councils: councilCountOf(of),
  };
}

function councilCountOf({ councils, toImport }: Counted): CafCount['councils'] {
  const late = councils.filter(({ next }) => next.punctuality === 'late');
  const firstLate = late.filter(({ next }) => next.which === 'first').length;
  return {
    onTime: councils.length - late.length,
    firstLate,
    monthlyLate: late.length - firstLate,
    silent: councils.filter(({ silent }) => silent).length,
    reminders: councils.reduce((sum, { reminders }) => sum + reminders, 0),
    toImport,
  };
}

function daysToActivation({ kind, submittedAt, activatedAt }: Habilitation, today: string): number[] {
  // What nobody asked for has no time to measure.
  if (!isAskedFor(kind)) return [];
  const activatedOn = activatedAt && parisDay(new Date(activatedAt));
  if (!activatedOn || activatedOn < addMonths(today, -monthsBack)) return [];
  return [Math.max(0, daysBetween(parisDay(new Date(submittedAt)), activatedOn))];
}

/** How many there are under each name, nought included. */
function byName<N extends string, T>(
  names: readonly N[],
  items: readonly T[],
  nameOf: (item: T) => N,
): Record<N, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;
  for (const item of items) counts[nameOf(item)] += 1;
  return counts;
}
