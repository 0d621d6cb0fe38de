import { addDays } from '../paris-day.ts';
import { publicHolidays } from './public-holidays.ts';

const isSunday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/**
 * Whether a day is one of those that conventions count as « ouvrables »: Monday to Saturday, but public holidays of the
 * department. Saturdays count: « ouvrés » would be another word.
 */
export const isWorkingDay = (day: string, department: string): boolean =>
  !isSunday(day) && !publicHolidays(Number(day.slice(0, 4)), department).includes(day);

/**
 * The nth working day after a day, which itself is not counted.
 * @param count at least 1
 * @param department whose public holidays do not count, `68` or `971`
 */
export function workingDayAfter(day: string, count: number, department: string): string {
  let [last, left] = [day, count];
  while (left > 0) {
    last = addDays(last, 1);
    if (isWorkingDay(last, department)) left -= 1;
  }
  return last;
}
