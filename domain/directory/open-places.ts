import type { AgeGroup, Care } from '../availability/availability.ts';
import { maskCount, maskIndex } from '../availability/free-masks.ts';
import { hiddenFrom } from '../availability/freshness.ts';
import type { Day } from '../establishment/operating-information.ts';
import { daysBetween } from '../paris-day.ts';
import type { AvailabilityListing } from './listing.ts';

/** Places that a family looks for: on a day, for a child of an age, on the days of the week it names. */
export interface WantedPlaces {
  /** The day from which a place is looked for, and today: `2026-11-21`, in Paris. */
  on: string;
  today: string;
  age?: AgeGroup | undefined;
  care?: Care | undefined;
  days: readonly Day[];
}

/** What the grids of a department say, in few bytes: thousands are looked at for one search. */
export interface OpenPlaces {
  /** For each establishment, the first day on which what it declared is no longer shown; 0 for none. */
  hiddenFrom: Int32Array;
  /** For each establishment, where its periods begin; one more tells where the last end. */
  start: Uint32Array;
  from: Int32Array;
  until: Int32Array;
  /** Twelve for each period (see `free-masks.ts`). */
  free: Uint16Array;
}

const epoch = '2020-01-01';
const dayNumber = (day: string): number => daysBetween(epoch, day);

/** Lays side by side what some establishments declared, in their order. */
export function openPlaces(
  declared: readonly (Omit<AvailabilityListing, 'establishmentId'> | undefined)[],
): OpenPlaces {
  const periods = declared.flatMap((one) => one?.periods ?? []);
  const start = new Uint32Array(declared.length + 1);
  for (const [index, one] of declared.entries()) {
    start[index + 1] = (start[index] ?? 0) + (one?.periods.length ?? 0);
  }
  return {
    hiddenFrom: Int32Array.from(declared, (one) => (one ? dayNumber(hiddenFrom(one.confirmedAt)) : 0)),
    start,
    from: Int32Array.from(periods, ({ from }) => dayNumber(from)),
    until: Int32Array.from(periods, ({ until }) => dayNumber(until)),
    free: Uint16Array.from(periods.flatMap(({ free }) => free)),
  };
}

/**
 * Tells of an establishment, by its rank, whether it has what is looked for: declared not too long ago (PUB-12),
 * and on that day, in one kind of care and for one age, a place on the morning or the
 * afternoon of each day named; any place if none is.
 */
export function hasPlaces(places: OpenPlaces, wanted: WantedPlaces): (rank: number) => boolean {
  const { hiddenFrom: hidden, start, from, until, free } = places;
  const [on, today] = [dayNumber(wanted.on), dayNumber(wanted.today)];
  const grids = gridsOf(wanted);
  const halves = wanted.days.map((day) => 0b11 << (2 * week.indexOf(day)));
  const suits = (mask: number): boolean => mask !== 0 && halves.every((half) => (mask & half) !== 0);
  return (rank) => {
    if (today >= (hidden[rank] ?? 0)) return false;
    for (let period = start[rank] ?? 0; period < (start[rank + 1] ?? 0); period += 1) {
      if ((from[period] ?? 0) > on || (until[period] ?? 0) < on) continue;
      return grids.some((grid) => suits(free[period * maskCount + grid] ?? 0));
    }
    return false;
  };
}

const week: readonly Day[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const cares: readonly Care[] = ['regular', 'occasional', 'emergency'];
const ages: readonly AgeGroup[] = ['under-1', '1-2', '2-3', '3-and-over'];

/** Which of the twelve grids may answer. */
const gridsOf = ({ age, care }: WantedPlaces): number[] =>
  cares
    .filter((one) => care === undefined || one === care)
    .flatMap((one) =>
      ages.filter((other) => age === undefined || other === age).map((other) => maskIndex(one, other)),
    );
