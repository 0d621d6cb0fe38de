import { addDays } from '../paris-day.ts';

/**
 * The calendar of a convention. All days are Paris days, `2026-11-21`; nothing here depends on the hour or on the clock.
 * A term runs from one quantième to the next; where a month lacks that day, its last day stands for it. Days that are
 * Sundays or holidays are not moved: no article provides for it (S0 art. 5, S1 art. 4, S3 art. 5, S4 art. 3).
 */

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day some months later (or earlier), or the last day of a month that lacks it: 31 January + 1 is 28 February. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [nextYear, nextMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const nextDate = Math.min(date, daysIn(nextYear, nextMonth));
  return [
    String(nextYear).padStart(4, '0'),
    String(nextMonth).padStart(2, '0'),
    String(nextDate).padStart(2, '0'),
  ].join('-');
}

/** Months of notice before the anniversary (AVN-03). */
export const noticeMonths = 3;

/**
 * The nth anniversary of a convention, always counted from its signature: one signed on 29 February has its anniversary
 * on the 28th, and on the 29th again in a leap year.
 */
export const anniversaryOf = (signedOn: string, number: number): string => addMonths(signedOn, 12 * number);

/** The last day on which a registered letter may be received to end the convention at an anniversary (AVN-03). */
export const lastDayForNotice = (anniversary: string): string => addMonths(anniversary, -noticeMonths);

/** One year of a convention: `number` 1 begins at the signature; `endsOn` is the anniversary, first day of the next. */
export interface Span {
  number: number;
  startsOn: string;
  endsOn: string;
}

/** The nth term of a convention signed on a day. */
export const termNumber = (signedOn: string, number: number): Span => ({
  number,
  startsOn: anniversaryOf(signedOn, number - 1),
  endsOn: anniversaryOf(signedOn, number),
});

/** The term that a day falls in. Days before the signature count as the first term. */
export function termAt(signedOn: string, day: string): Span {
  const years = Number(day.slice(0, 4)) - Number(signedOn.slice(0, 4));
  const number = Math.max(1, years);
  // The anniversary of that very year is either past, and one more term has begun, or to come.
  return day >= anniversaryOf(signedOn, number)
    ? termNumber(signedOn, number + 1)
    : termNumber(signedOn, number);
}

/** What a notice received on a day leads to (AVN-04). */
export interface NoticeOutcome {
  /** First day on which the convention is no longer in force. */
  effectiveOn: string;
  /** Last day on which the letter could be received for that date. */
  lastDay: string;
  /** The anniversary that the letter came too late for, if it did. */
  missed?: { anniversary: string; lastDay: string };
}

/**
 * When an ordinary termination takes effect: at the next anniversary if the letter was received three months before it
 * at the latest, else at the one after.
 */
export function noticeOutcome(signedOn: string, receivedOn: string): NoticeOutcome {
  const { number, endsOn } = termAt(signedOn, receivedOn);
  const lastDay = lastDayForNotice(endsOn);
  if (receivedOn <= lastDay) return { effectiveOn: endsOn, lastDay };
  const effectiveOn = anniversaryOf(signedOn, number + 1);
  return { effectiveOn, lastDay: lastDayForNotice(effectiveOn), missed: { anniversary: endsOn, lastDay } };
}

/** Months before the anniversary at which the yearly review opens: time left for an avenant before the notice falls due. */
const reviewMonths = 5;
/** Days before the last day for notice at which both parties are reminded of it. */
const noticeReminderDays = 30;
/** Days before the end of a terminated convention at which both parties are reminded of it. */
const endReminderDays = 30;

export const reviewOpensOn = (anniversary: string): string => addMonths(anniversary, -reviewMonths);
export const noticeReminderOn = (anniversary: string): string =>
  addDays(lastDayForNotice(anniversary), -noticeReminderDays);
export const endReminderOn = (effectiveOn: string): string => addDays(effectiveOn, -endReminderDays);
