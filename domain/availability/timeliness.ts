import { addDays } from '../paris-day.ts';
import type { AvailabilityPeriod } from './availability.ts';
import { freeMasks } from './free-masks.ts';
import { periodOn } from './shown.ts';

/** Days between the announcement of a place and its date, at the least (arrêté du 31 août 2021). */
export const noticeDays = 3;

/** The first day whose places are announced in time when they are announced today. */
export const firstDayInTime = (today: string): string => addDays(today, noticeDays);

/** A day on which places are announced that were not, and whether it is too near. */
export interface AnnouncedDay {
  day: string;
  late: boolean;
}

/** Days that one act can announce. */
const mostDays = 400;

/**
 * The days, from today on, that have a place on a half-day, for a kind of care and an age, that had none before. Places
 * added where there were some, or taken away, announce nothing new: they are to be updated as soon as possible, without
 * any notice.
 */
export function announcedDays(
  before: readonly AvailabilityPeriod[],
  after: readonly AvailabilityPeriod[],
  today: string,
): AnnouncedDay[] {
  const last = after.at(-1)?.until ?? '';
  const inTime = firstDayInTime(today);
  const announced: AnnouncedDay[] = [];
  for (let day = today, count = 0; day <= last && count < mostDays; day = addDays(day, 1), count += 1) {
    const had = freeOn(before, day);
    if (freeOn(after, day).some((mask, index) => (mask & ~(had[index] ?? 0)) !== 0)) {
      announced.push({ day, late: day < inTime });
    }
  }
  return announced;
}

/** The half-days of one day of the calendar that have a place, for each kind of care and age. */
function freeOn(periods: readonly AvailabilityPeriod[], day: string): number[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return masksOf(periodOn(periods, day)).map((mask) => (mask >> (weekday * 2)) & 0b11);
}

const known = new WeakMap<AvailabilityPeriod, number[]>();
/** A period lasts many days: its masks are made once. */
function masksOf(period: AvailabilityPeriod | undefined): number[] {
  if (!period) return [];
  const masks = known.get(period) ?? freeMasks(period.cells);
  known.set(period, masks);
  return masks;
}

/** Days announced in a year, and how many of them too near. */
export interface Announced {
  /** `2026`. */
  year: string;
  days: number;
  late: number;
}

/** The count of the year of `today`, with what one more act announces. */
export function countAnnounced(
  before: Announced | undefined,
  days: readonly AnnouncedDay[],
  today: string,
): Announced {
  const year = today.slice(0, 4);
  const kept = before?.year === year ? before : { days: 0, late: 0 };
  return {
    year,
    days: kept.days + days.length,
    late: kept.late + days.filter(({ late }) => late).length,
  };
}
