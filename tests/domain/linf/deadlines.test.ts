import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseOn, isKept, isOverdue, retrieveBy } from '../../../domain/linf/deadlines.ts';
import { addDays, daysBetween, parisDay, parisMidnightAfter } from '../../../domain/paris-day.ts';

/** Any moment of the years to come, both changes of clock and four leap years included. */
const moment = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2042-01-01T00:00:00Z') })
  .map((time) => new Date(time).toISOString());
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

describe('the days of a family’s request', () => {
  it('LIN-07 end six calendar months after its transmission, on the last day of a month that is shorter', () => {
    expect(eraseOn('2026-08-31T10:00:00Z')).toBe('2027-02-28');
    expect(eraseOn('2027-08-31T10:00:00Z')).toBe('2028-02-29');
    expect(eraseOn('2027-08-29T10:00:00Z')).toBe('2028-02-29');
    expect(eraseOn('2028-02-29T10:00:00Z')).toBe('2028-08-29');
    expect(eraseOn('2026-12-31T10:00:00Z')).toBe('2027-06-30');
    // A quarter to midnight in London is the day after in Paris.
    expect(eraseOn('2026-11-22T23:45:00Z')).toBe('2027-05-23');
  });

  it('LIN-07 are never over before the six months, nor a day later', () => {
    fc.assert(
      fc.property(moment, (transmittedAt) => {
        const sent = parisDay(new Date(transmittedAt));
        const erased = eraseOn(transmittedAt);
        const [year, month, day] = parts(sent);
        const [erasedYear, erasedMonth, erasedDay] = parts(erased);
        expect(erasedYear * 12 + erasedMonth - (year * 12 + month)).toBe(6);
        const monthEnds = parts(addDays(erased, 1))[2] === 1;
        expect(erasedDay === day || (erasedDay < day && monthEnds)).toBe(true);
        expect(isKept({ eraseOn: erased }, addDays(erased, -1))).toBe(true);
        expect(isKept({ eraseOn: erased }, erased)).toBe(false);
      }),
    );
  });

  it('LIN-04 leave fifteen whole days to retrieve, whatever the hour and the changes of clock', () => {
    fc.assert(
      fc.property(moment, (transmittedAt) => {
        const last = retrieveBy(transmittedAt);
        expect(daysBetween(parisDay(new Date(transmittedAt)), last)).toBe(15);
        const hours = (Date.parse(parisMidnightAfter(last)) - Date.parse(transmittedAt)) / 3_600_000;
        expect(hours).toBeGreaterThan(15 * 24 - 2);
        expect(hours).toBeLessThanOrEqual(16 * 24 + 1);
        expect(isOverdue({ retrieveBy: last }, last)).toBe(false);
        expect(isOverdue({ retrieveBy: last }, addDays(last, 1))).toBe(true);
        expect(last < eraseOn(transmittedAt)).toBe(true);
      }),
    );
  });
});
