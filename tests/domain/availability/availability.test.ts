import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AvailabilityCell,
  ageGroups,
  cares,
  Declaration,
  DeclaredPeriod,
  halves,
  overCapacity,
} from '../../../domain/availability/availability.ts';
import { AvailabilityTemplate } from '../../../domain/availability/templates.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { anyCell } from './some-periods.ts';

const cell = (change: Partial<AvailabilityCell> = {}): AvailabilityCell => ({
  care: 'regular',
  age: '1-2',
  day: 'monday',
  half: 'morning',
  places: 2,
  ...change,
});
const content = (change: Partial<DeclaredPeriod> = {}) => ({
  state: 'available' as const,
  from: '2026-11-23',
  until: '2026-12-06',
  cells: [cell()],
  ...change,
});
const errorsOf = (input: unknown) =>
  DeclaredPeriod.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a declaration of places', () => {
  it('PUB-03 says a state, a period and the places free', () => {
    expect(errorsOf(content())).toEqual([]);
    expect(errorsOf(content({ state: 'full', cells: [] }))).toEqual([]);
    expect(errorsOf(content({ state: 'not-communicated', cells: [] }))).toEqual([]);
  });

  it('PUB-03 agrees with itself: places if and only if there are some', () => {
    expect(errorsOf(content({ cells: [] }))).toEqual([['cells', 'state-against-cells']]);
    expect(errorsOf(content({ state: 'full' }))).toEqual([['cells', 'state-against-cells']]);
    expect(errorsOf(content({ state: 'not-communicated' }))).toEqual([['cells', 'state-against-cells']]);
  });

  it('PUB-03 has a period that goes forwards, of a year at most', () => {
    expect(errorsOf(content({ until: '2026-11-22' }))).toEqual([['until', 'period-backwards']]);
    expect(errorsOf(content({ until: '2026-11-23' }))).toEqual([]);
    expect(errorsOf(content({ until: '2027-11-22' }))).toEqual([]);
    expect(errorsOf(content({ until: '9999-12-31' }))).toEqual([['until', 'period-too-long']]);
  });

  it.each(['2026-02-30', '2026-13-01', '21/11/2026', '', '+012026-01-01'])('is not dated %j', (from) => {
    expect(errorsOf(content({ from }))[0]?.[0]).toBe('from');
  });

  it('PUB-03 names each half-day, age and kind of care once', () => {
    expect(errorsOf(content({ cells: [cell(), cell({ places: 5 })] }))).toEqual([['cells', 'cell-twice']]);
    expect(
      errorsOf(content({ cells: [cell(), cell({ half: 'afternoon' }), cell({ care: 'emergency' })] })),
    ).toEqual([]);
  });

  it.each([0, -1, 1.5, 501, Number.NaN])('does not announce %d places', (places) => {
    expect(AvailabilityCell.safeParse(cell({ places })).success).toBe(false);
  });

  it('can be filled whole: every half-day, age and kind of care', () => {
    const cells = days.flatMap((day) =>
      halves.flatMap((half) =>
        ageGroups.flatMap((age) => cares.map((care) => cell({ day, half, age, care }))),
      ),
    );
    expect(errorsOf(content({ cells }))).toEqual([]);
  });
});

describe('several periods at once', () => {
  const declared = (...periods: unknown[]) =>
    Declaration.safeParse({ kind: 'periods', periods }).error?.issues.map(({ message }) => message) ?? [];

  it('PUB-03 follow one another in any order, and never overlap', () => {
    const later = content({ from: '2026-12-07', until: '2026-12-13' });
    expect(declared(later, content())).toEqual([]);
    expect(declared(content(), content({ from: '2026-12-06', until: '2026-12-13' }))).toEqual([
      'periods-overlap',
    ]);
  });

  it('PUB-03 are one at least and twenty at most', () => {
    expect(declared()).toHaveLength(1);
    expect(declared(...Array.from({ length: 21 }, () => content()))).not.toEqual([]);
  });
});

describe('places above the capacity', () => {
  it('PUB-03 are seen per half-day, all ages and kinds of care together', () => {
    const cells = [
      cell({ places: 10 }),
      cell({ age: '2-3', places: 10 }),
      cell({ care: 'occasional', places: 5 }),
      cell({ half: 'afternoon', places: 24 }),
    ];
    expect(overCapacity(cells, 24)).toEqual([{ day: 'monday', half: 'morning', places: 25 }]);
    expect(overCapacity(cells, 25)).toEqual([]);
  });

  it('are not looked for where the capacity is not known', () => {
    expect(overCapacity([cell({ places: 500 })], undefined)).toEqual([]);
  });

  it('PUB-03 are exactly the half-days whose sum exceeds it', () => {
    fc.assert(
      fc.property(
        fc.array(anyCell, { maxLength: 30 }),
        fc.integer({ min: 1, max: 800 }),
        (cells, capacity) => {
          const over = overCapacity(cells, capacity).map(({ day, half }) => `${day} ${half}`);
          for (const day of days) {
            for (const half of halves) {
              const sum = cells
                .filter((one) => one.day === day && one.half === half)
                .reduce((total, { places }) => total + places, 0);
              expect(over.includes(`${day} ${half}`)).toBe(sum > capacity);
            }
          }
        },
      ),
    );
  });
});

describe('a week kept at hand', () => {
  it('says each half-day once, as a declaration does: it could not be published otherwise', () => {
    const kept = (cells: AvailabilityCell[]) =>
      AvailabilityTemplate.safeParse({ name: 'Semaine type', cells });
    expect(kept([cell(), cell({ half: 'afternoon' })]).success).toBe(true);
    expect(kept([cell(), cell({ places: 3 })]).error?.issues.map(({ message }) => message)).toEqual([
      'cell-twice',
    ]);
  });
});
