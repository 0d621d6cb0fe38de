import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parisDay, parisMidnightAfter } from '../../domain/paris-day.ts';

const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const anyDay = anyInstant.map((instant) => instant.toISOString().slice(0, 10));

describe('the day it is in Paris', () => {
  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
    // The night of the change to summer time, and of the change back.
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(parisDay(new Date(instant))).toBe(day);
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 86_400_000 }), (instant, later) => {
        expect(parisDay(new Date(instant.getTime() + later)) >= parisDay(instant)).toBe(true);
      }),
    );
  });
});

describe('the end of a Paris day', () => {
  it.each([
    ['2026-11-21', '2026-11-21T23:00:00.000Z'],
    ['2026-07-14', '2026-07-14T22:00:00.000Z'],
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('%s is %s', (day, instant) => {
    expect(parisMidnightAfter(day)).toBe(instant);
  });

  it('is the first instant of the next day, across every change of clock', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = Date.parse(parisMidnightAfter(day));
        expect(parisDay(new Date(end))).toBe(addDays(day, 1));
        expect(parisDay(new Date(end - 1))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('counting days', () => {
  it('knows leap years and the ends of months', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
