import { addDays, parisDay } from '../paris-day.ts';

/** An instant on the clocks of Paris: the day, the day of the week (1 is Monday, 7 Sunday), the hour from 0 to 23. */
export interface ParisHour {
  day: string;
  weekday: number;
  hour: number;
}

let parisClock: Intl.DateTimeFormat | undefined;
/** Made at first use: the tables of time zones are slow to load. */
const clock = (): Intl.DateTimeFormat => {
  parisClock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return parisClock;
};

/** Where an instant falls on the clocks of Paris; right across changes of clock. */
export function parisHour(at: string): ParisHour {
  const instant = new Date(at);
  const day = parisDay(instant);
  // The first of January 1970 was a Thursday.
  const sinceEpoch = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return { day, weekday: ((sinceEpoch + 3) % 7) + 1, hour: Number(clock().format(instant)) };
}

/** The first hour of the night, and the first that is no longer in it. */
export const nightHours = { from: 23, until: 5 } as const;

/** The night that an hour belongs to, named by the day it begins; undefined by day. */
export function nightOf({ day, hour }: ParisHour): string | undefined {
  if (hour >= nightHours.from) return day;
  return hour < nightHours.until ? addDays(day, -1) : undefined;
}
