import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityPeriod } from '../../../domain/availability/availability.ts';
import { layPeriods } from '../../../domain/availability/lay-periods.ts';
import { announcedDays, countAnnounced, firstDayInTime } from '../../../domain/availability/timeliness.ts';
import { anyPeriod, firstDay } from './some-periods.ts';

/** A Friday. */
const today = '2026-11-20';
const free = (from: string, until: string, places = 1): AvailabilityPeriod => ({
  from,
  until,
  state: 'available',
  cells: (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((day) => ({
    care: 'regular',
    age: '1-2',
    day,
    half: 'morning',
    places,
  })),
});

describe('days announced', () => {
  it('PUB-12 are in time from the third day on', () => {
    expect(firstDayInTime(today)).toBe('2026-11-23');
    expect(announcedDays([], [free('2026-11-20', '2026-11-24')], today)).toEqual([
      { day: '2026-11-20', late: true },
      // Nobody comes on Saturday and Sunday: these days announce nothing.
      { day: '2026-11-23', late: false },
      { day: '2026-11-24', late: false },
    ]);
  });

  it('PUB-12 are those that had no place: more places or fewer need no notice', () => {
    const held = [free('2026-11-20', '2026-11-27')];
    expect(announcedDays(held, [free('2026-11-20', '2026-11-27', 5)], today)).toEqual([]);
    expect(
      announcedDays(held, [{ ...free('2026-11-20', '2026-11-27'), state: 'full', cells: [] }], today),
    ).toEqual([]);
    expect(announcedDays(held, [free('2026-11-20', '2026-11-30')], today)).toEqual([
      { day: '2026-11-30', late: false },
    ]);
  });

  it('PUB-12 are counted for the year, and anew in the next', () => {
    const days = [
      { day: '2026-11-20', late: true },
      { day: '2026-11-23', late: false },
    ];
    const first = countAnnounced(undefined, days, today);
    expect(first).toEqual({ year: '2026', days: 2, late: 1 });
    expect(countAnnounced(first, days, '2026-12-31')).toEqual({ year: '2026', days: 4, late: 2 });
    expect(countAnnounced(first, [], '2027-01-01')).toEqual({ year: '2027', days: 0, late: 0 });
  });

  it('PUB-12 said twice, announce nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 6 }), (acts) => {
        const periods = acts.reduce<AvailabilityPeriod[]>((all, act) => layPeriods(all, [act], firstDay), []);
        expect(announcedDays(periods, periods, firstDay)).toEqual([]);
        const days = announcedDays([], periods, firstDay).map(({ day }) => day);
        expect(new Set(days).size).toBe(days.length);
        for (const { day, late } of announcedDays([], periods, firstDay)) {
          expect(late).toBe(day < firstDayInTime(firstDay));
        }
      }),
    );
  });
});
