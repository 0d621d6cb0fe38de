import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CafCount, CafFigures, noCouncils } from '../../../domain/figures/caf-figures.ts';
import { type Counted, countOf } from '../../../domain/figures/count-of.ts';
import { medianOf, nationalTotals } from '../../../domain/figures/national-totals.ts';
import { cafSendings, sendingOf } from '../../../domain/figures/sending-of.ts';
import { cafStages, stageOf } from '../../../domain/figures/stage-of.ts';
import { habilitationKinds } from '../../../domain/habilitation/request.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { everyRecord } from '../../builders/every-record.ts';

const today = '2026-11-22';
const nothing: Counted = {
  agents: [],
  habilitations: [],
  references: [],
  online: [],
  availabilities: [],
  councils: [],
  toImport: 0,
};
const { habilitation, account, reference, availabilityListing } = everyRecord;
const { duration: _, ...bare } = habilitation;
const [person] = habilitation.persons;
const named = (accountId: string, closed = false) => ({
  ...(person as NonNullable<typeof person>),
  accountId: accountId as never,
  closed: closed ? { at: '2026-11-01T08:00:00.000Z', reason: 'end-of-mission' as const } : undefined,
});

describe('the count of a Caf', () => {
  it('counts agents whose access is open, and among them those who may import', () => {
    const { closed: _closed, importer, ...open } = account;
    const { ended: _ended, ...decision } = importer ?? { recordedAt: '', decidedOn: '', decidedBy: '' };
    const agents = [open, { ...open, importer: decision as never }, account];
    expect(countOf({ ...nothing, agents }, today)).toMatchObject({ agents: 2, importers: 1 });
  });

  it('counts a convention in force until the day its termination takes effect, and a person once', () => {
    const ending = (effectiveOn: string) => ({
      ...habilitation,
      state: 'ending' as const,
      duration: {
        ...(habilitation.duration as NonNullable<typeof habilitation.duration>),
        termination: { ...everyRecord.habilitation.duration?.termination, effectiveOn } as never,
      },
      persons: [named('P26-000001'), named('P26-000002')],
    });
    const active = {
      ...bare,
      state: 'active' as const,
      persons: [named('P26-000001'), named('P26-000003', true)],
    };
    const habilitations = [active, ending('2026-11-23'), { ...ending('2026-11-22'), kind: 'linf' as const }];
    const counted = countOf({ ...nothing, habilitations }, today);
    expect(counted.inForce).toEqual({ structures: 2, linf: 0, mam: 0, council: 0 });
    expect(counted.persons).toBe(2);
    expect(counted.requests).toMatchObject({ active: 1, ending: 2, submitted: 0 });
  });

  it('says since when the oldest request waits for the Caf, and leaves out what waits for others', () => {
    const at = (day: string, state: (typeof habilitationStates)[number]) => ({
      ...bare,
      state,
      stateSince: `${day}T08:00:00.000Z`,
    });
    const habilitations = [
      at('2026-11-10', 'submitted'),
      at('2026-11-03', 'submitted'),
      at('2026-10-01', 'corrections-requested'),
    ];
    expect(countOf({ ...nothing, habilitations }, today).oldestWaitingSince).toBe('2026-11-03T08:00:00.000Z');
    expect(countOf(nothing, today).oldestWaitingSince).toBeUndefined();
  });

  it('counts the days from request to activation over twelve months, by the days of Paris', () => {
    const activated = (submittedAt: string, activatedAt: string) => ({ ...bare, submittedAt, activatedAt });
    const habilitations = [
      // The day after in Paris, the same in Greenwich.
      activated('2026-11-01T10:00:00.000Z', '2026-11-01T23:30:00.000Z'),
      activated('2025-11-01T10:00:00.000Z', '2025-11-22T10:00:00.000Z'),
      activated('2025-11-01T10:00:00.000Z', '2025-11-21T10:00:00.000Z'),
    ];
    expect(countOf({ ...nothing, habilitations }, today).activationDays).toEqual([1, 21]);
  });

  it('counts an EAJE whose declaration holds on the day, and no other establishment', () => {
    const list = ['26-A', '26-B', '26-C', '26-D'].map((id) => ({ ...reference, id, type: 'EAJE' as const }));
    const declared = (establishmentId: string, change = {}) => ({
      ...availabilityListing,
      establishmentId,
      periods: availabilityListing.periods.map((period) => ({
        ...period,
        from: '2026-11-22',
        until: '2026-11-22',
        ...change,
      })),
    });
    const availabilities = [
      declared('26-A'),
      declared('26-B', { state: 'full' }),
      { ...declared('26-C'), confirmedAt: '2026-11-07T09:00:00.000Z' },
      declared('26-D', { until: '2026-11-21', from: '2026-11-01' }),
      declared('26-gone'),
    ];
    const of = { ...nothing, references: list, availabilities, online: ['26-A', '26-gone'] };
    expect(countOf(of, today)).toMatchObject({ eaje: 4, eajeWithAvailability: 2, withInformation: 1 });
  });
});

describe('what councils send (CSV-03)', () => {
  const owes = (
    which: 'first' | 'monthly',
    punctuality: 'ahead' | 'soon' | 'late',
    silent = false,
    reminders = 0,
  ) => ({ next: { which, dueOn: today, punctuality, daysLate: 0 }, silent, reminders });

  it('counts each council once as on time or late with one file, and those that never sent anything', () => {
    const councils = [
      owes('first', 'ahead', true),
      owes('first', 'late', true, 3),
      owes('first', 'late', false, 1),
      owes('monthly', 'late', false, 2),
      owes('monthly', 'soon', false, 1),
    ];
    expect(countOf({ ...nothing, councils, toImport: 4 }, today).councils).toEqual({
      onTime: 2,
      firstLate: 2,
      monthlyLate: 1,
      silent: 2,
      reminders: 7,
      toImport: 4,
    });
  });

  it('says of a department that it is silent, late or on time by the council that is furthest behind', () => {
    const of = (...councils: ReturnType<typeof owes>[]) =>
      sendingOf({
        inForce: { structures: 0, linf: 0, mam: 0, council: councils.length },
        councils: countOf({ ...nothing, councils }, today).councils,
      });
    expect(of()).toBe('no-council');
    expect(of(owes('first', 'ahead', true))).toBe('silent');
    expect(of(owes('first', 'late', true), owes('first', 'late', true))).toBe('silent');
    expect(of(owes('first', 'late', true), owes('monthly', 'ahead'))).toBe('first-late');
    expect(of(owes('monthly', 'late'), owes('monthly', 'ahead'))).toBe('monthly-late');
    expect(of(owes('monthly', 'soon'), owes('first', 'ahead'))).toBe('on-time');
  });

  it('takes the counts of before councils were counted', () => {
    const { councils: _councils, ...before } = everyRecord.cafFigures;
    expect(CafFigures.parse(before).councils).toEqual(noCouncils);
  });
});

const some = fc.integer({ min: 0, max: 500 });
const counts = <N extends string>(names: readonly N[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, some]))) as unknown as fc.Arbitrary<
    Record<N, number>
  >;
const cafCount: fc.Arbitrary<CafCount> = fc.record({
  agents: some,
  importers: some,
  establishments: some,
  requests: counts(habilitationStates),
  inForce: counts(habilitationKinds),
  persons: some,
  withInformation: some,
  eaje: some,
  eajeWithAvailability: some,
  activationDays: fc.array(some),
  councils: counts(Object.keys(noCouncils) as (keyof typeof noCouncils)[]),
});

describe('national figures', () => {
  it('are the sum of those of the Caf, in any order; each Caf is at one stage', () => {
    fc.assert(
      fc.property(fc.array(cafCount, { maxLength: 101 }), (cafs) => {
        const totals = nationalTotals(cafs);
        expect(nationalTotals([...cafs].reverse())).toEqual(totals);
        expect(totals.persons).toBe(cafs.reduce((sum, { persons }) => sum + persons, 0));
        expect(totals.activations).toBe(cafs.reduce((sum, one) => sum + one.activationDays.length, 0));
        const departments = cafSendings.reduce((sum, one) => sum + totals.sendings[one], 0);
        expect(departments).toBe(cafs.length);
        expect(totals.councils.silent).toBe(cafs.reduce((sum, { councils }) => sum + councils.silent, 0));
        const atStages = cafStages.reduce((sum, stage) => sum + totals.stages[stage], 0);
        expect(atStages).toBe(cafs.length);
        expect(totals.stages['in-force']).toBe(cafs.filter((one) => stageOf(one) === 'in-force').length);
      }),
    );
  });

  it('give a median with as many below as above', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), (numbers) => {
        const median = medianOf(numbers) ?? -1;
        const below = numbers.filter((one) => one < median).length;
        const above = numbers.filter((one) => one > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
    expect([medianOf([]), medianOf([3]), medianOf([9, 1]), medianOf([10, 2, 9])]).toEqual([
      undefined,
      3,
      5,
      9,
    ]);
  });
});
