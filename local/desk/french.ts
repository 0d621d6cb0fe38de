import { instantAt, wallTimeAt } from '../schedules/zoned-time.ts';

const timeZone = 'Europe/Paris';
const dayAndTime = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone });

/** « samedi 21 novembre 2026 à 23:05 », at Paris. */
export const inFrench = (instant: string | Date): string => dayAndTime.format(new Date(instant));

/** What a date field of a form holds: the time at Paris, `2026-11-21T23:05`. */
export function asField(instant: Date): string {
  const { year, month, day, hour, minute } = wallTimeAt(instant, timeZone);
  const [date, time] = [
    [month, day],
    [hour, minute],
  ].map((pair) => pair.map((part) => String(part).padStart(2, '0')));
  return `${year}-${date?.join('-')}T${time?.join(':')}`;
}

/** Reads ISO 8601; without a time zone, the time is that of Paris. `undefined` for anything else. */
export function readInstant(text: string): Date | undefined {
  const wall = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (wall ?? []).slice(1).map(Number);
  const instant = wall ? instantAt({ year, month, day, hour, minute }, timeZone) : new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
