import { workingDayAfter } from '../calendar/working-days.ts';
import { addMonths } from '../convention/dates.ts';
import { addDays, daysBetween } from '../paris-day.ts';

/** Working days in which the first file is due, from the signature of the convention (S4 art. 5, CSV-03). */
export const firstFileDays = 30;
/** Days before the last day from which a file is said to be due soon: the council is reminded then. */
const soonDays = 7;
/** Days between two reminders of a file that is late: the first leaves the day after the last day. */
export const lateReminderDays = 14;

/** What is known of a council when its next file is looked for. All days are Paris days, `2026-11-21`. */
export interface CouncilSendings {
  /** Code of the department, whose public holidays count. */
  department: string;
  signedOn: string;
  /** Day on which the last file without a fault arrived, if one ever did. */
  lastGoodFileOn?: string | undefined;
}

export const punctualities = ['ahead', 'soon', 'late'] as const;
type Punctuality = (typeof punctualities)[number];

/** The next file of a council, and where it stands on a day. */
export interface NextFile {
  /** Whether it is the first, which the convention wants within thirty working days, or one of every month. */
  which: 'first' | 'monthly';
  /** Last day on which it may arrive. */
  dueOn: string;
  punctuality: Punctuality;
  /** Days since the last day, when it is late. */
  daysLate: number;
}

/**
 * When a council's next file is due: the first within thirty working days of the signature (S4 art. 5), and one a month
 * at least after it (S4 art. 4, CSV-03), counted from the last one that arrived without a fault: a file that must be
 * mended puts nothing online, and is as good as none.
 */
export function nextFile({ department, signedOn, lastGoodFileOn }: CouncilSendings, today: string): NextFile {
  const which = lastGoodFileOn === undefined ? 'first' : 'monthly';
  const dueOn =
    lastGoodFileOn === undefined
      ? workingDayAfter(signedOn, firstFileDays, department)
      : addMonths(lastGoodFileOn, 1);
  const left = daysBetween(today, dueOn);
  const punctuality = left < 0 ? 'late' : left <= soonDays ? 'soon' : 'ahead';
  return { which, dueOn, punctuality, daysLate: Math.max(0, -left) };
}

/**
 * The reminder that is to leave by a day about a file that is awaited: once as its last day comes near, then the day
 * after that day, and every fortnight until a file comes. Of those that missed runs left behind, the latest alone: it
 * says all that the others would have said.
 * @returns the day on which that reminder falls, and whether the file is late; undefined before the first one
 */
export function reminderBy(
  { dueOn }: Pick<NextFile, 'dueOn'>,
  today: string,
): { on: string; late: boolean } | undefined {
  const firstLate = addDays(dueOn, 1);
  if (today >= firstLate) {
    const sinceFirst = daysBetween(firstLate, today);
    return { on: addDays(firstLate, sinceFirst - (sinceFirst % lateReminderDays)), late: true };
  }
  const near = addDays(dueOn, -soonDays);
  return today >= near ? { on: near, late: false } : undefined;
}
