import { firstDayInTime } from '../../../domain/availability/timeliness.ts';
import { addDays } from '../../../domain/paris-day.ts';
import type { Period } from '../../establishment/period-words.ts';

/** The Sunday that ends the week of a day. */
function endOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}

/**
 * The period proposed for a new declaration, to the end of next week, or as far as what is online already went. It begins
 * today where something is in force today, since a change is published at once; elsewhere on the first day whose places
 * are announced in time (arrêté du 31 août 2021, PUB-12).
 */
export function periodProposed(today: string, online: Period | undefined): Period {
  const until = addDays(endOfWeek(today), 7);
  return {
    from: online && online.from <= today ? today : firstDayInTime(today),
    until: online && online.until > until ? online.until : until,
  };
}

/** Days before which holidays are too near to be worth a period. */
const nearDays = 10;

/** The periods that people choose most, by their names; the next summer or Christmas closing, whichever comes first. */
export function usualPeriods(today: string): { name: string; period: Period }[] {
  const sunday = endOfWeek(today);
  const year = Number(today.slice(0, 4));
  const [holidays] = [
    { name: 'Jusqu’à l’été', until: `${year}-07-31` },
    { name: 'Jusqu’à Noël', until: `${year}-12-23` },
    { name: 'Jusqu’à l’été', until: `${year + 1}-07-31` },
  ].filter(({ until }) => until > addDays(today, nearDays));
  return [
    { name: 'Cette semaine', period: { from: today, until: sunday } },
    { name: 'La semaine prochaine', period: { from: addDays(sunday, 1), until: addDays(sunday, 7) } },
    ...(holidays ? [{ name: holidays.name, period: { from: today, until: holidays.until } }] : []),
  ];
}
