import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationFrom } from '../../../domain/convention/duration.ts';
import { dashboardOf, statesUnderWay } from '../../../domain/figures/caf-dashboard.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { everyRecord } from '../../builders/every-record.ts';

const today = '2026-11-21';
const at = (day: string) => `${day}T10:00:00.000Z`;
const one = (change: Partial<Habilitation>): Habilitation => ({ ...everyRecord.habilitation, ...change });

describe('the dashboard of a Caf', () => {
  it('ACT-01 counts every request under way once, by how long it has been in its state', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...habilitationStates), fc.integer({ min: 0, max: 90 }))),
        (drawn) => {
          const cases = drawn.map(([state, days]) => one({ state, stateSince: at(addDays(today, -days)) }));
          const { ages, late } = dashboardOf(cases, today);
          const sum = ages.reduce((all, { week, month, longer }) => all + week + month + longer, 0);
          expect(sum).toBe(cases.filter(({ state }) => statesUnderWay.some((each) => each === state)).length);
          expect(late).toBe(ages[0]?.longer);
        },
      ),
    );
  });

  it('ACT-05 gives the time from request to activation, over a year', () => {
    const activated = (days: number, ago: number) =>
      one({
        kind: 'structures',
        submittedAt: at(addDays(today, -ago - days)),
        activatedAt: at(addDays(today, -ago)),
      });
    const cases = [activated(10, 5), activated(20, 5), activated(61, 300), activated(300, 400)];
    expect(dashboardOf(cases, today).delays).toEqual({
      median: 20,
      slices: [
        { upTo: 15, count: 1 },
        { upTo: 30, count: 1 },
        { upTo: 60, count: 0 },
        { upTo: 90, count: 1 },
        { count: 0 },
      ],
    });
    expect(dashboardOf([], today).delays.median).toBeUndefined();
  });

  it('AVN-03 AVN-04 puts anniversaries and last days for notice in their months', () => {
    const convention = one({ state: 'active', duration: durationFrom('2025-04-10', today) });
    const { months } = dashboardOf([convention], today);
    expect(months.map(({ month }) => month).at(0)).toBe('2026-11');
    expect(months).toHaveLength(12);
    expect(months.filter(({ anniversaries }) => anniversaries > 0).map(({ month }) => month)).toEqual([
      '2027-04',
    ]);
    expect(months.filter((each) => each.lastDaysForNotice > 0).map(({ month }) => month)).toEqual([
      '2027-01',
    ]);
  });
});
