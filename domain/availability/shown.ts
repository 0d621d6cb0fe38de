import { parisDay } from '../paris-day.ts';
import type { AvailabilityState } from './availability-state.ts';
import { type Freshness, freshnessOn } from './freshness.ts';

type Days = { from: string; until: string };

/** What is known of an establishment's places, in as much detail as whoever looks has. */
interface Known<P extends Days & { state: AvailabilityState }> {
  periods: readonly P[];
  confirmedAt: string;
}

/** The period that covers a day (`2026-11-21`). */
export const periodOn = <P extends Days>(periods: readonly P[], day: string): P | undefined =>
  periods.find(({ from, until }) => from <= day && day <= until);

/**
 * What the public reads on a day: the period of that day, its state, and how fresh it is. Lapsed or not covered: not
 * communicated (PUB-12). The one rule for the search, the sheet, the lists and the open data.
 */
export function shownOn<P extends Days & { state: AvailabilityState }>(
  known: Known<P> | undefined,
  today: string,
): { state: AvailabilityState; freshness?: Freshness; period?: P } {
  if (!known) return { state: 'not-communicated' };
  const freshness = freshnessOn(parisDay(new Date(known.confirmedAt)), today);
  const period = freshness === 'lapsed' ? undefined : periodOn(known.periods, today);
  return { state: period?.state ?? 'not-communicated', freshness, ...(period && { period }) };
}
