import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDayAfter } from '../../../domain/calendar/working-days.ts';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count));
const departments = fc.constantFrom('26', '57', '67', '68', '971', '972', '973', '974', '976');

describe('working days', () => {
  it('CSV-03 Saturdays count, Sundays and public holidays do not', () => {
    expect(isWorkingDay('2026-11-21', '26')).toBe(true);
    expect(isWorkingDay('2026-11-22', '26')).toBe(false);
    expect(isWorkingDay('2026-11-11', '26')).toBe(false);
    expect(isWorkingDay('2026-12-26', '26')).toBe(true);
    expect(isWorkingDay('2026-12-26', '68')).toBe(false);
  });

  it.each([
    // Signed on a Monday: five Sundays and no holiday in between.
    ['26', '2026-09-07', '2026-10-12'],
    // Armistice in between, and All Saints on a Sunday.
    ['26', '2026-10-12', '2026-11-17'],
    // Christmas and New Year's Day; Alsace has 26 December besides, a Saturday.
    ['26', '2026-12-01', '2027-01-07'],
    ['68', '2026-12-01', '2027-01-08'],
    // Easter Monday; Alsace has Good Friday besides.
    ['26', '2026-03-16', '2026-04-21'],
    ['67', '2026-03-16', '2026-04-22'],
    // The month of May: 1, 8, 14 and 25; Guadeloupe has the 27th besides.
    ['26', '2026-04-27', '2026-06-05'],
    ['971', '2026-04-27', '2026-06-06'],
  ])('CSV-03 in %s the thirtieth working day after %s is %s', (department, signedOn, thirtieth) => {
    expect(workingDayAfter(signedOn, 30, department)).toBe(thirtieth);
  });

  it('CSV-03 the nth working day is one, and exactly n lie between the day and it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), departments, (day, count, department) => {
        const last = workingDayAfter(day, count, department);
        expect(isWorkingDay(last, department)).toBe(true);
        const between = Array.from({ length: daysBetween(day, last) }, (_, index) => addDays(day, index + 1));
        expect(between.filter((one) => isWorkingDay(one, department))).toHaveLength(count);
      }),
    );
  });
});
