import { addDays } from '../paris-day.ts';
import type { AvailabilityPeriod, DeclaredPeriod } from './availability.ts';

/**
 * Lays the days just declared over those that were: the new ones win, the others stay as they are, and what is over
 * before `today` is dropped. The answer is in order, never has two periods over one day, and joins neighbours that say
 * the same. The periods declared do not overlap one another.
 */
export function layPeriods(
  held: readonly AvailabilityPeriod[],
  declared: readonly DeclaredPeriod[],
  today: string,
): AvailabilityPeriod[] {
  const beneath = declared.reduce<readonly AvailabilityPeriod[]>(without, held);
  const laid = declared.flatMap(({ state, from, until, cells }) =>
    state === 'not-communicated' ? [] : [{ from, until, state, cells }],
  );
  return joined(
    [...beneath, ...laid]
      .filter(({ until }) => until >= today)
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
  );
}

/** What remains of some periods around the days of another: two pieces where it lies within. */
const without = (
  periods: readonly AvailabilityPeriod[],
  { from, until }: Pick<DeclaredPeriod, 'from' | 'until'>,
): AvailabilityPeriod[] =>
  periods.flatMap((period) => {
    if (period.until < from || period.from > until) return [period];
    return [
      ...(period.from < from ? [{ ...period, until: addDays(from, -1) }] : []),
      ...(period.until > until ? [{ ...period, from: addDays(until, 1) }] : []),
    ];
  });

/** Neighbours that say the same are one period: declaring week after week does not make the record grow. */
function joined(periods: readonly AvailabilityPeriod[]): AvailabilityPeriod[] {
  const result: AvailabilityPeriod[] = [];
  for (const period of periods) {
    const last = result.at(-1);
    if (last && addDays(last.until, 1) === period.from && saying(last) === saying(period)) {
      result[result.length - 1] = { ...last, until: period.until };
    } else {
      result.push(period);
    }
  }
  return result;
}

/** What a period says, whatever the order of its cells. */
const saying = ({ state, cells }: AvailabilityPeriod): string =>
  [
    state,
    ...cells.map(({ care, age, day, half, places }) => [care, age, day, half, places].join()).sort(),
  ].join(';');
