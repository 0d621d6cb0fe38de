import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday, publicHolidays } from '../../../domain/calendar/public-holidays.ts';

describe('public holidays', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('CSV-03 Easter of %i is on %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  it('CSV-03 Easter is a Sunday between 22 March and 25 April, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
        const sunday = easterSunday(year);
        expect(new Date(`${sunday}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`).toBe(true);
      }),
    );
  });

  it('CSV-03 metropolitan France has eleven, those that move with Easter included', () => {
    expect(publicHolidays(2026, '26')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('CSV-03 a holiday that falls on another counts once: Ascension of 2008 was on 1 May', () => {
    expect(publicHolidays(2008, '75')).toHaveLength(10);
  });

  it('CSV-03 Alsace and Moselle have Good Friday and 26 December besides', () => {
    const usual = publicHolidays(2026, '26');
    for (const department of ['57', '67', '68']) {
      const besides = publicHolidays(2026, department).filter((day) => !usual.includes(day));
      expect(besides, department).toEqual(['2026-04-03', '2026-12-26']);
    }
  });

  it.each([
    ['971', '2026-05-27'],
    ['972', '2026-05-22'],
    ['973', '2026-06-10'],
    ['974', '2026-12-20'],
    ['976', '2026-04-27'],
  ])('CSV-03 department %s commemorates the end of slavery on %s', (department, day) => {
    const usual = publicHolidays(2026, '26');
    expect(publicHolidays(2026, department).filter((one) => !usual.includes(one))).toEqual([day]);
  });
});
