import { cafs } from '../caf/cafs.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import { type CountedRequest, countedFrom, countInformation, waitsTooLong } from './count-information.ts';
import { isKept, retrieveBy } from './deadlines.ts';
import { attestationState, type DestructionAttestation } from './destruction-attestation.ts';
import {
  type InformationFigures,
  mostOverdueListed,
  type OverdueRequest,
  type PlaceFigures,
} from './information-figures.ts';
import { quantileOf } from './retrieval-days.ts';

/** Caf counted in one run; the next run does the rest. */
const perRun = 60;

/**
 * Counts the requests to the information places of each Caf that was not counted today (LIN-06), those counted longest
 * ago first. What is read holds nothing of a family: no part that is sealed, and no key. Each is written as soon as it is
 * counted; run again on the same day it finds nothing to do.
 */
export async function countEveryInformation(
  deps: Deps,
  limit = perRun,
): Promise<{ counted: number; left: number }> {
  const today = parisDay(deps.now());
  const keys = cafs.map(({ code }): [string] => [code]);
  const known = await getMany(deps.records, 'informationFigures', keys);
  const due = cafs
    .map(({ code }, index) => ({ code, day: known[index]?.day ?? '' }))
    .filter(({ day }) => day < today)
    .sort((one, other) => one.day.localeCompare(other.day));
  const now = due.slice(0, limit);
  for (const { code } of now) {
    const record = await informationFiguresOf(deps, code, today);
    await deps.records.commit([{ do: 'put', kind: 'informationFigures', record }]);
  }
  return { counted: now.length, left: due.length - now.length };
}

type Told = CountedRequest & { id: string; reference: string };

async function informationFiguresOf(deps: Deps, cafCode: string, today: string): Promise<InformationFigures> {
  const listed = await listAll(deps.records, 'habilitationsOfCaf', { cafCode });
  const conventions = listed.map(({ record }) => record).filter(isInformationPlace);
  const all: Told[] = [];
  const places: PlaceFigures[] = [];
  // One place after another: what each received is in memory once, and small.
  for (const convention of conventions) {
    const requests = await requestsOf(deps, convention.id, today);
    const attested = await listAll(deps.records, 'attestationsOf', { habilitationId: convention.id });
    const attestations = attested.map(({ record }) => record);
    const figures = figuresOfPlace(convention, requests, attestations, today);
    if (figures.inForce || figures.received > 0) places.push(figures);
    all.push(...requests);
  }
  const overdue = all.filter((one) => waitsTooLong(one, today));
  const byCommune = Map.groupBy(
    all.filter(({ transmittedOn }) => transmittedOn >= countedFrom(today)),
    ({ communeCode }) => communeCode,
  );
  return {
    ...countInformation(all, today),
    cafCode,
    day: today,
    countedAt: deps.now().toISOString(),
    places: places.sort((one, other) => one.name.localeCompare(other.name, 'fr')),
    communesCovered: communesCovered(conventions, today),
    communes: [...byCommune]
      .map(([code, of]) => ({ code, received: of.length }))
      .sort((one, other) => one.code.localeCompare(other.code)),
    overdueList: overdue
      .sort((one, other) => one.transmittedOn.localeCompare(other.transmittedOn))
      .slice(0, mostOverdueListed)
      .map(overdueLine),
  };
}

/** A convention that was in force once: a request for one counts for nothing yet. */
const isInformationPlace = ({ kind, duration }: Habilitation): boolean =>
  kind === 'linf' && duration !== undefined;

const overdueLine = ({ habilitationId, id, reference, transmittedOn, retrieveBy }: Told): OverdueRequest => ({
  habilitationId,
  id,
  reference,
  transmittedOn,
  retrieveBy,
});

/** How many communes have a place to ask: those that two places cover count once. */
const communesCovered = (conventions: readonly Habilitation[], today: string): number =>
  new Set(
    conventions
      .filter((one) => isInForce(one, today))
      .flatMap(({ communes }) => communes.map(({ code }) => code)),
  ).size;

const dayOf = (instant: string): string => parisDay(new Date(instant));

/** What a place holds, and what is left of what it held: all that the last twelve months brought is among them. */
async function requestsOf(deps: Deps, habilitationId: string, today: string): Promise<Told[]> {
  const from = countedFrom(today);
  const [kept, erased] = await Promise.all([
    listAll(deps.records, 'informationRequestsOf', { habilitationId }),
    listAll(deps.records, 'erasedRequestsOf', { habilitationId, from }),
  ]);
  return [
    ...kept
      .map(({ record }) => record)
      // What nobody can read any more is erased, whether or not the purge has come by.
      .map(
        (record): Told => ({
          id: record.id,
          reference: record.reference,
          habilitationId,
          communeCode: record.communeCode,
          state: record.withdrawn ? 'withdrawn' : isKept(record, today) ? record.state : 'erased',
          transmittedOn: dayOf(record.transmittedAt),
          retrieveBy: record.retrieveBy,
          retrievedOn: record.firstRetrieved && dayOf(record.firstRetrieved.at),
        }),
      ),
    ...erased
      .map(({ record }) => record)
      .map(
        (record): Told => ({
          id: record.id,
          reference: record.reference,
          habilitationId,
          communeCode: record.communeCode,
          state: record.cause === 'withdrawn' ? 'withdrawn' : 'erased',
          transmittedOn: dayOf(record.transmittedAt),
          retrieveBy: retrieveBy(record.transmittedAt),
          retrievedOn: record.retrievedAt && dayOf(record.retrievedAt),
        }),
      ),
  ];
}

function figuresOfPlace(
  convention: Habilitation,
  requests: readonly CountedRequest[],
  attestations: readonly DestructionAttestation[],
  today: string,
): PlaceFigures {
  const { received, waiting, overdue, missed, retrievalDays } = countInformation(requests, today);
  const medianDays = quantileOf(retrievalDays, 0.5);
  const inState = (state: string) =>
    attestations.filter((one) => attestationState(one, today) === state).length;
  return {
    habilitationId: convention.id,
    name: convention.place?.name ?? convention.provider.name,
    inForce: isInForce(convention, today),
    ...{ received, waiting, overdue, missed },
    ...(medianDays !== undefined && { medianDays }),
    attestations: { due: inState('due'), late: inState('late'), signed: inState('signed') },
  };
}
