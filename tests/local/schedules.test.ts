import { describe, expect, it } from 'vitest';
import { later } from '../../local/clock/duration.ts';
import { dueTimes } from '../../local/schedules/expression.ts';

const due = (expression: string, from: string, to: string, timeZone = 'Europe/Paris') =>
  dueTimes(expression, timeZone, new Date(from), new Date(to)).map((instant) => instant.toISOString());

describe('durations', () => {
  it.each([
    ['P15D', '2026-11-21T10:00:00.000Z', '2026-12-06T10:00:00.000Z'],
    ['P6M', '2026-08-31T10:00:00.000Z', '2027-02-28T10:00:00.000Z'],
    ['P1Y', '2028-02-29T10:00:00.000Z', '2029-02-28T10:00:00.000Z'],
    ['P1Y2M1W3DT4H5M6S', '2026-01-01T00:00:00.000Z', '2027-03-11T04:05:06.000Z'],
    ['PT90M', '2026-11-21T23:00:00.000Z', '2026-11-22T00:30:00.000Z'],
  ])('%s', (duration, from, to) => {
    expect(later(new Date(from), duration).toISOString()).toBe(to);
  });

  it.each(['', 'P', 'PT', '15 days', 'P-1D', 'P1.5D'])('refuses "%s"', (duration) => {
    expect(() => later(new Date(), duration)).toThrow(RangeError);
  });
});

describe('schedules', () => {
  it('keep the hour on the wall when clocks change', () => {
    expect(due('cron(0 3 * * ? *)', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T02:00:00.000Z',
      '2026-10-26T02:00:00.000Z',
    ]);
    expect(due('cron(0 3 * * ? *)', '2026-03-28T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-28T02:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ]);
  });

  it('fall due once in the hour that comes twice, and after the hour that is skipped', () => {
    expect(due('cron(30 2 * * ? *)', '2026-10-24T20:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
    ]);
    expect(due('cron(30 2 * * ? *)', '2026-03-28T20:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-29T01:30:00.000Z',
    ]);
  });

  it.each([
    ['cron(0 8 ? * MON-FRI *)', ['2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z']],
    ['cron(0 0/12 22 * ? *)', ['2026-11-21T23:00:00.000Z', '2026-11-22T11:00:00.000Z']],
    ['cron(0 9 24,25 NOV ? 2026)', ['2026-11-24T08:00:00.000Z']],
    ['rate(1 day)', ['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z']],
    ['at(2026-11-22T06:30:00)', ['2026-11-22T05:30:00.000Z']],
    ['cron(0 9 L * ? *)', []],
  ])('%s', (expression, expected) => {
    expect(due(expression, '2026-11-21T12:00:00Z', '2026-11-24T12:00:00Z')).toEqual(expected);
  });

  it('find the last day of a month', () => {
    expect(due('cron(0 9 L * ? *)', '2027-02-01T00:00:00Z', '2027-03-01T00:00:00Z')).toEqual([
      '2027-02-28T08:00:00.000Z',
    ]);
  });

  it.each(['cron(0 3 * *)', 'cron(0 25 * * ? *)', 'cron(0 3 ? * 2#1 *)', 'rate(3 moons)', 'daily'])(
    'refuse %s',
    (expression) => {
      expect(() => due(expression, '2026-11-21T12:00:00Z', '2026-11-24T12:00:00Z')).toThrow(RangeError);
    },
  );
});
