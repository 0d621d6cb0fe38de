import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OperatingInformation,
  operatingFields,
  TimeRange,
} from '../../../domain/establishment/operating-information.ts';

const errorsOf = (input: unknown) =>
  OperatingInformation.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ??
  [];
const monday = (...ranges: [string, string][]) => ({
  openingHours: { monday: ranges.map(([from, to]) => ({ from, to })) },
});

describe('operating information', () => {
  it('PUB-05 needs nothing: every field can be left out or empty', () => {
    expect(errorsOf({})).toEqual([]);
    const blank = Object.fromEntries(
      ['phone', 'secondPhone', 'email', 'website', 'tariffs', 'team', 'manager'].map((field) => [field, '']),
    );
    expect(errorsOf(blank)).toEqual([]);
    for (const field of operatingFields)
      expect(OperatingInformation.shape[field].safeParse(undefined).success).toBe(true);
  });

  it.each([
    [{ phone: '12' }, 'phone', 'phone'],
    [{ email: 'pas une adresse' }, 'email', 'email'],
    [{ website: 'javascript:alert(1)' }, 'website', 'website'],
    [monday(['12:00', '08:00']), 'openingHours.monday.0.to', 'range-backwards'],
    [monday(['08:00', '08:00']), 'openingHours.monday.0.to', 'range-backwards'],
    [monday(['24:00', '25:00']), 'openingHours.monday.0.from', 'time'],
    [monday(['08:00', '12:00'], ['11:59', '14:00']), 'openingHours.monday', 'ranges-overlap'],
    [{ closingPeriods: ['never', 'july'] }, 'closingPeriods', 'never-and-sometimes'],
  ])('says of %j that %s is %s', (input, path, code) => {
    expect(errorsOf(input)[0]).toEqual([path, code]);
  });

  it('has ranges in any order, touching each other, and days that are closed', () => {
    expect(errorsOf(monday(['13:00', '18:00'], ['08:00', '13:00']))).toEqual([]);
    expect(errorsOf({ openingHours: { sunday: [] } })).toEqual([]);
    expect(errorsOf({ openingHours: { sunny: [] } })).not.toEqual([]);
  });

  it('PUB-08 tidies every text, the names of communes included', () => {
    const parsed = OperatingInformation.parse({
      tariffs: '\u202eprix\u0000\r\n',
      communesServed: [{ code: '26108', name: ' Crest\u202e\u0000 ' }],
    });
    expect(parsed).toEqual({ tariffs: 'prix', communesServed: [{ code: '26108', name: 'Crest' }] });
  });

  it('never lets overlapping ranges through, whatever their order', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
    const range = fc.record({ from: time, to: time }).filter((one) => TimeRange.safeParse(one).success);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), (ranges) => {
        const overlap = ranges.some((a, i) =>
          ranges.some((b, j) => i !== j && a.from < b.to && b.from < a.to),
        );
        expect(errorsOf({ openingHours: { monday: ranges } }).length > 0).toBe(overlap);
      }),
    );
  });
});
