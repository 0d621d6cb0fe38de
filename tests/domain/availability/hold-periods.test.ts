import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AvailabilityPeriod,
  DeclaredPeriod,
  longestPeriod,
} from '../../../domain/availability/availability.ts';
import { fullPeriods, heldPeriods } from '../../../domain/availability/hold-periods.ts';
import { layPeriods } from '../../../domain/availability/lay-periods.ts';
import { periodOn } from '../../../domain/availability/shown.ts';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';
import { anyPeriod, firstDay } from './some-periods.ts';

const free = (from: string, until: string): AvailabilityPeriod => ({
  from,
  until,
  state: 'available',
  cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 1 }],
});
const full = (from: string, until: string): AvailabilityPeriod => ({ from, until, state: 'full', cells: [] });
const confirmedAt = '2026-11-20T09:00:00Z';

describe('« nothing has changed »', () => {
  it('PUB-12 has the period of today go on for as many days ahead as when it was confirmed', () => {
    const last = { periods: [free('2026-11-23', '2026-12-04')], confirmedAt };
    expect(heldPeriods(last, '2026-11-27')).toEqual([free('2026-11-23', '2026-12-11')]);
    // Said again on the same day, it adds nothing.
    const again = { periods: [free('2026-11-23', '2026-12-11')], confirmedAt: '2026-11-27T09:00:00Z' };
    expect(heldPeriods(again, '2026-11-27')).toEqual([free('2026-11-23', '2026-12-11')]);
  });

  it('PUB-12 begins again today what is over', () => {
    const last = { periods: [free('2026-11-23', '2026-11-29')], confirmedAt };
    expect(heldPeriods(last, '2026-12-10')).toEqual([free('2026-12-10', '2026-12-19')]);
  });

  it('PUB-12 does not push away the holidays already announced', () => {
    const last = {
      periods: [free('2026-11-23', '2026-12-04'), full('2026-12-07', '2026-12-13')],
      confirmedAt,
    };
    expect(heldPeriods(last, '2026-11-30')).toEqual([free('2026-11-23', '2026-12-06')]);
    expect(heldPeriods(last, '2026-12-05')).toEqual([free('2026-12-05', '2026-12-06')]);
  });

  it('PUB-12 lasts a year at most, and begins today where it would be longer', () => {
    const year = [free('2026-11-23', '2027-11-22')];
    const last = { periods: year, confirmedAt: '2026-11-23T09:00:00Z' };
    // As it was said, on the day it was said.
    expect(heldPeriods(last, '2026-11-23')).toEqual(year);
    // A month later, as far ahead again: no longer from where it began.
    expect(heldPeriods(last, '2026-12-23')).toEqual([free('2026-12-23', '2027-12-22')]);
    const longest = { periods: [free('2026-11-23', '2027-11-23')], confirmedAt: '2026-11-23T09:00:00Z' };
    for (const today of [
      '2026-11-23',
      '2026-11-24',
      '2026-12-23',
      '2027-11-23',
      '2027-11-24',
      '2028-02-29',
    ]) {
      const [held] = heldPeriods(longest, today) ?? [];
      expect(DeclaredPeriod.safeParse(held).success).toBe(true);
      expect(held && daysBetween(today, held.until)).toBeLessThan(longestPeriod);
    }
  });

  it('PUB-12 goes on for a year at most, were it confirmed long before it began', () => {
    const last = { periods: [free('2026-11-23', '2027-11-23')], confirmedAt: '2026-10-20T09:00:00Z' };
    expect(heldPeriods(last, '2026-12-01')).toEqual([free('2026-12-01', '2027-12-01')]);
  });

  it('PUB-12 stops on the eve of what begins on the very last day', () => {
    const last = {
      periods: [free('2026-11-23', '2026-12-04'), full('2026-12-11', '2026-12-13')],
      confirmedAt,
    };
    expect(heldPeriods(last, '2026-11-27')).toEqual([free('2026-11-23', '2026-12-10')]);
  });

  it('confirms days to come as they are', () => {
    expect(heldPeriods({ periods: [free('2026-12-07', '2026-12-13')], confirmedAt }, '2026-11-27')).toEqual(
      [],
    );
  });

  it('confirms neither what was never said nor what the Caf withdrew', () => {
    expect(heldPeriods(undefined, '2026-11-27')).toBeUndefined();
    expect(heldPeriods({ periods: [], confirmedAt }, '2026-11-27')).toBeUndefined();
    const withdrawn = { periods: [free('2026-11-23', '2026-12-04')], confirmedAt, withdrawn: {} };
    expect(heldPeriods(withdrawn, '2026-11-27')).toBeUndefined();
  });

  it('PUB-12 changes nothing of the days already declared, and announces none beyond a year', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { minLength: 1, maxLength: 8 }), fc.nat(70), (acts, later) => {
        const periods = acts.reduce<AvailabilityPeriod[]>((all, act) => layPeriods(all, [act], firstDay), []);
        const today = addDays(firstDay, later);
        const held = heldPeriods({ periods, confirmedAt: `${firstDay}T09:00:00Z` }, today);
        fc.pre(held !== undefined);
        const laid = layPeriods(periods, held ?? [], today);
        for (let day = today; day <= addDays(firstDay, 90); day = addDays(day, 1)) {
          const before = periodOn(periods, day);
          if (before) expect(periodOn(laid, day)).toMatchObject({ state: before.state, cells: before.cells });
          // Something declared until today has a word on today.
          if (periods.some(({ from }) => from <= today)) expect(periodOn(laid, today)).toBeDefined();
        }
        for (const { until } of laid) expect(until <= addDays(today, 366)).toBe(true);
      }),
    );
  });
});

describe('« full »', () => {
  it('PUB-12 goes from today as far as « nothing has changed » would', () => {
    const last = { periods: [free('2026-11-23', '2026-12-04')], confirmedAt };
    expect(fullPeriods(last, '2026-11-27')).toEqual([full('2026-11-27', '2026-12-11')]);
  });

  it.each([
    ['2026-11-23', '2026-12-06'],
    ['2026-11-28', '2026-12-06'],
    ['2026-11-29', '2026-12-06'],
    ['2026-11-30', '2026-12-13'],
  ])('PUB-12 declared on %s with nothing before, goes to the end of next week, %s', (today, until) => {
    expect(fullPeriods(undefined, today)).toEqual([full(today, until)]);
  });
});
