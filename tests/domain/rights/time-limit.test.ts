import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';
import { lastDayToAnswer, urgencyOf } from '../../../domain/rights/time-limit.ts';

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('2000-01-01', count));

describe('the last day to answer', () => {
  it.each([
    ['2026-11-21', '2026-12-21'],
    ['2026-12-21', '2027-01-21'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-02-29', '2028-03-29'],
    ['2026-02-28', '2026-03-28'],
    ['2026-03-31', '2026-04-30'],
    ['2026-08-31', '2026-09-30'],
  ])('RGT-01 of what was received on %s is %s', (from, dueOn) => {
    expect(lastDayToAnswer(from, false)).toBe(dueOn);
  });

  it.each([
    ['2026-11-21', '2027-02-21'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-10-31', '2027-01-31'],
  ])('RGT-01 of what was received on %s is %s once extended: three months of the receipt', (from, dueOn) => {
    expect(lastDayToAnswer(from, true)).toBe(dueOn);
  });

  it('RGT-01 is in the next month whatever the day, never later in it than the day of receipt', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const dueOn = lastDayToAnswer(from, false);
        const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(months(dueOn)).toBe(months(from) + 1);
        expect(Number(dueOn.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
        expect(addDays(dueOn, 0)).toBe(dueOn);
        expect(daysBetween(from, dueOn)).toBeGreaterThanOrEqual(28);
        expect(lastDayToAnswer(from, true) > dueOn).toBe(true);
      }),
    );
  });

  it('RGT-01 comes no earlier for what was received later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first = '', second = ''] = [one, other].sort();
        expect(lastDayToAnswer(first, false) <= lastDayToAnswer(second, false)).toBe(true);
      }),
    );
  });
});

describe('the urgency of an answer', () => {
  it.each([
    ['2026-12-13', 'ahead'],
    ['2026-12-14', 'near'],
    ['2026-12-21', 'near'],
    ['2026-12-22', 'passed'],
  ])('RGT-01 due on 21 December is on %s: %s', (today, urgency) => {
    expect(urgencyOf('2026-12-21', today)).toBe(urgency);
  });
});
