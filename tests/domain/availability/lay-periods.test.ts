import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityPeriod, DeclaredPeriod } from '../../../domain/availability/availability.ts';
import { layPeriods } from '../../../domain/availability/lay-periods.ts';
import { periodOn } from '../../../domain/availability/shown.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { anyPeriod, firstDay } from './some-periods.ts';

const full = (from: string, until: string): DeclaredPeriod => ({ from, until, state: 'full', cells: [] });
const free = (from: string, until: string, places = 1): AvailabilityPeriod => ({
  from,
  until,
  state: 'available',
  cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places }],
});
const horizon = Array.from({ length: 100 }, (_, index) => addDays(firstDay, index));
/** What is known of a day, whatever period says it. */
const saidOn = (periods: readonly DeclaredPeriod[], day: string) => {
  const period = periodOn(periods, day);
  return period && period.state !== 'not-communicated'
    ? JSON.stringify([period.state, period.cells.map((cell) => JSON.stringify(cell)).sort()])
    : undefined;
};

describe('days declared over those that were', () => {
  it('PUB-04 take their place, and leave what lies around them', () => {
    expect(
      layPeriods([free('2026-11-01', '2026-11-30')], [full('2026-11-10', '2026-11-12')], '2026-11-01'),
    ).toEqual([
      free('2026-11-01', '2026-11-09'),
      full('2026-11-10', '2026-11-12'),
      free('2026-11-13', '2026-11-30'),
    ]);
  });

  it('PUB-03 take back what was said when nothing is communicated any more', () => {
    const silence = { ...full('2026-11-10', '2026-12-31'), state: 'not-communicated' as const };
    expect(layPeriods([free('2026-11-01', '2026-11-30')], [silence], '2026-11-01')).toEqual([
      free('2026-11-01', '2026-11-09'),
    ]);
  });

  it('join their neighbours when they say the same, whatever the order of the cells', () => {
    expect(
      layPeriods([free('2026-11-01', '2026-11-08')], [free('2026-11-09', '2026-11-15')], '2026-11-01'),
    ).toEqual([free('2026-11-01', '2026-11-15')]);
    expect(
      layPeriods([free('2026-11-01', '2026-11-08')], [free('2026-11-09', '2026-11-15', 2)], '2026-11-01'),
    ).toHaveLength(2);
  });

  it('drop what is over, and keep what ends today', () => {
    const held = [free('2026-11-01', '2026-11-08'), full('2026-11-09', '2026-11-10') as AvailabilityPeriod];
    expect(layPeriods(held, [], '2026-11-10')).toEqual([full('2026-11-09', '2026-11-10')]);
    expect(layPeriods(held, [], '2026-11-11')).toEqual([]);
  });

  it('PUB-03 PUB-04 are disjoint, in order, and say on each day the newest word on that day, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 12 }), fc.nat(70), (acts, later) => {
        const today = addDays(firstDay, later);
        const held = acts.reduce<AvailabilityPeriod[]>(
          (before, act) => layPeriods(before, [act], firstDay),
          [],
        );
        const laid = layPeriods(held, [], today);
        for (const [index, period] of laid.entries()) {
          expect(period.from <= period.until).toBe(true);
          expect(period.until >= today).toBe(true);
          const next = laid[index + 1];
          if (next) expect(period.until < next.from).toBe(true);
        }
        for (const day of horizon.filter((one) => one >= today)) {
          const last = acts.findLast(({ from, until }) => from <= day && day <= until);
          expect(saidOn(laid, day)).toBe(last && saidOn([last], day));
        }
      }),
    );
  });

  it('change no day of which they say nothing', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), anyPeriod, (before, act) => {
        const held = before.reduce<AvailabilityPeriod[]>((all, one) => layPeriods(all, [one], firstDay), []);
        const laid = layPeriods(held, [act], firstDay);
        for (const day of horizon.filter((one) => one < act.from || one > act.until)) {
          expect(saidOn(laid, day)).toBe(saidOn(held, day));
        }
      }),
    );
  });
});
