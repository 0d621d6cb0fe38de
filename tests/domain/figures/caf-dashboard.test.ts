import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationFrom } from '../../../domain/convention/duration.ts';
import { dashboardOf, statesUnderWay } from '../../../domain/figures/caf-dashboard.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { AccountId } from '../../../domain/identifiers.ts';
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

  it('ACT-01 sorts them by a week, a month and longer, to the day', () => {
    const ages = (days: number) =>
      dashboardOf([one({ state: 'accepted', stateSince: at(addDays(today, -days)) })], today).ages.find(
        ({ state }) => state === 'accepted',
      );
    expect(ages(7)).toMatchObject({ week: 1, month: 0, longer: 0 });
    expect(ages(8)).toMatchObject({ week: 0, month: 1, longer: 0 });
    expect(ages(30)).toMatchObject({ week: 0, month: 1, longer: 0 });
    expect(ages(31)).toMatchObject({ week: 0, month: 0, longer: 1 });
  });

  it('ACT-01 counts as the agent’s own what that agent took in charge and is under way', () => {
    const [me, other] = ['C26-AAAAAA', 'C26-BBBBBB'].map((id) => AccountId.parse(id));
    const cases = [
      one({ state: 'submitted', assignee: me }),
      one({ state: 'signed', assignee: me }),
      one({ state: 'active', assignee: me }),
      one({ state: 'submitted', assignee: other }),
      one({ state: 'submitted', assignee: undefined }),
    ];
    expect(dashboardOf(cases, today, me).mine).toBe(2);
    expect(dashboardOf(cases, today, other).mine).toBe(1);
    expect(dashboardOf(cases, today).mine).toBe(0);
  });

  it('ACT-05 measures each delay in its slice, to the day, and those of councils in none', () => {
    const took = (days: number, kind: Habilitation['kind'] = 'structures', ago = 5) =>
      one({
        kind,
        submittedAt: at(addDays(today, -ago - days)),
        activatedAt: at(addDays(today, -ago)),
      });
    const counts = (...cases: Habilitation[]) =>
      dashboardOf(cases, today).delays.slices.map(({ count }) => count);
    expect(counts(took(0), took(15))).toEqual([2, 0, 0, 0, 0]);
    expect(counts(took(16), took(30))).toEqual([0, 2, 0, 0, 0]);
    expect(counts(took(90), took(91))).toEqual([0, 0, 0, 1, 1]);
    expect(counts(took(10, 'council'), one({ state: 'submitted', activatedAt: undefined }))).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(counts(took(10, 'linf', 365), took(10, 'linf', 366))).toEqual([1, 0, 0, 0, 0]);
    expect(dashboardOf([took(100), took(9), took(20), took(31)], today).delays.median).toBe(26);
  });

  it('AVN-04 puts ends in their months, and no last day for notice that is past or of a convention that ends', () => {
    const ending = (signedOn: string, effectiveOn: string) => {
      const duration = durationFrom(signedOn, today);
      const termination = {
        kind: 'ordinary' as const,
        by: 'caf' as const,
        letterNumber: '1A 000 000 0000 0',
        receivedOn: today,
        effectiveOn,
        recordedAt: at(today),
        recordedBy: AccountId.parse('C26-AAAAAA'),
      };
      return one({ state: 'ending', duration: { ...duration, termination } });
    };
    const said = (...cases: Habilitation[]) =>
      dashboardOf(cases, today).months.flatMap(({ month, ...counts }) =>
        Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${month} ${what} ${count}`] : [])),
      );
    expect(said(ending('2025-04-10', '2027-04-10'))).toEqual(['2027-04 ends 1']);
    const active = (signedOn: string) => one({ state: 'active', duration: durationFrom(signedOn, today) });
    // Three months before 21 February 2027 is today, before the 20th was yesterday.
    expect(said(active('2025-02-21'))).toEqual(['2026-11 lastDaysForNotice 1', '2027-02 anniversaries 1']);
    expect(said(active('2025-02-20'))).toEqual(['2027-02 anniversaries 1']);
    expect(said(one({ state: 'ended', duration: durationFrom('2025-04-10', today) }))).toEqual([]);
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
