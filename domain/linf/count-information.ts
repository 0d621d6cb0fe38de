import { addMonths } from '../convention/dates.ts';
import { daysBetween } from '../paris-day.ts';
import { type CountedState, countedStates, type InformationCount } from './information-figures.ts';
import { countDays } from './retrieval-days.ts';

/** One request, erased or not, reduced to what is counted: days in Paris, no part of what a family wrote. */
export interface CountedRequest {
  habilitationId: string;
  communeCode: string;
  state: CountedState;
  transmittedOn: string;
  /** Last day to retrieve it. */
  retrieveBy: string;
  /** Absent while nobody has retrieved it, and for ever if nobody did. */
  retrievedOn?: string | undefined;
}

/** Months that count, the present one included. */
const monthsCounted = 12;

/** First day of the twelve months that end with a day's own month. */
export const countedFrom = (today: string): string =>
  `${addMonths(`${today.slice(0, 7)}-01`, 1 - monthsCounted).slice(0, 7)}-01`;

const waits = ({ state, retrievedOn }: CountedRequest): boolean =>
  state === 'received' && retrievedOn === undefined;

/** Whether a request waits beyond its last day. */
export const waitsTooLong = (request: CountedRequest, today: string): boolean =>
  waits(request) && request.retrieveBy < today;

/** Counts requests as they stand on a day; those transmitted before the twelve months that count are left out. */
export function countInformation(all: readonly CountedRequest[], today: string): InformationCount {
  const from = countedFrom(today);
  const requests = all.filter(({ transmittedOn }) => transmittedOn >= from);
  const states = Object.fromEntries(
    countedStates.map((state) => [state, requests.filter((one) => one.state === state).length]),
  ) as Record<CountedState, number>;
  return {
    received: requests.length,
    states,
    waiting: requests.filter(waits).length,
    overdue: requests.filter((one) => waitsTooLong(one, today)).length,
    missed: requests.filter(({ state, retrievedOn }) => state === 'erased' && retrievedOn === undefined)
      .length,
    retrievalDays: countDays(
      requests.flatMap(({ transmittedOn, retrievedOn }) =>
        retrievedOn === undefined ? [] : [daysBetween(transmittedOn, retrievedOn)],
      ),
    ),
    months: monthsOf(requests, from),
  };
}

function monthsOf(requests: readonly CountedRequest[], from: string): InformationCount['months'] {
  return Array.from({ length: monthsCounted }, (_, index) => {
    const month = addMonths(from, index).slice(0, 7);
    const inMonth = requests.filter(({ transmittedOn }) => transmittedOn.startsWith(month));
    const retrieved = inMonth.filter(({ retrievedOn }) => retrievedOn !== undefined);
    const inTime = retrieved.filter(({ retrievedOn, retrieveBy }) => (retrievedOn ?? '') <= retrieveBy);
    return {
      month,
      received: inMonth.length,
      inTime: inTime.length,
      late: retrieved.length - inTime.length,
      waiting: inMonth.filter(waits).length,
    };
  });
}
