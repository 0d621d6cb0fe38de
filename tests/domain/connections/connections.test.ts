import { describe, expect, it } from 'vitest';
import { dormancyInWords } from '../../../documents/connection-reasons.ts';
import { dormancyOf, longAwayDays, neverSignedInDays } from '../../../domain/connections/dormancy.ts';
import { familyOf, networkOf } from '../../../domain/connections/network.ts';
import { parisHour } from '../../../domain/connections/paris-hour.ts';
import { monthsBetween } from '../../../domain/connections/read-connections.ts';
import { rhythmOf } from '../../../domain/connections/rhythm.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { line } from './connection-lines.ts';

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24', 'ipv4'],
    ['::ffff:203.0.113.7', '203.0.113.0/24', 'ipv4'],
    ['2001:db8:a:b:c:d:e:f', '2001:db8:a::/48', 'ipv6'],
    ['2001:0DB8:000a::1', '2001:db8:a::/48', 'ipv6'],
    ['2001:db8::1', '2001:db8:0::/48', 'ipv6'],
    ['::1', '0:0:0::/48', 'ipv6'],
    ['2001::b:1:2:3:4:5', '2001:0:b::/48', 'ipv6'],
    ['system', 'system', 'other'],
    ['', '', 'other'],
  ])('CTL-02 of %j is %j', (address, network, family) => {
    expect(networkOf(address)).toBe(network);
    expect(familyOf(network)).toBe(family);
  });
});

describe('an hour in Paris', () => {
  it.each([
    ['2026-11-21T22:59:59Z', { day: '2026-11-21', weekday: 6, hour: 23 }],
    ['2026-11-21T23:00:00Z', { day: '2026-11-22', weekday: 7, hour: 0 }],
    ['2026-11-23T08:00:00Z', { day: '2026-11-23', weekday: 1, hour: 9 }],
    // Two o’clock twice, then none.
    ['2026-10-25T00:30:00Z', { day: '2026-10-25', weekday: 7, hour: 2 }],
    ['2026-10-25T01:30:00Z', { day: '2026-10-25', weekday: 7, hour: 2 }],
    ['2026-03-29T00:59:59Z', { day: '2026-03-29', weekday: 7, hour: 1 }],
    ['2026-03-29T01:00:00Z', { day: '2026-03-29', weekday: 7, hour: 3 }],
  ])('at %s is %j', (at, expected) => {
    expect(parisHour(at)).toEqual(expected);
  });

  it('makes the rhythm of a week, Monday first', () => {
    const lines = ['2026-11-22T10:00', '2026-11-16T09:59', '2026-11-16T09:01', '2026-11-23T09:30'].map((at) =>
      line(at),
    );
    expect(rhythmOf([...lines, line('2026-11-16T09:00', 'signed-out')])).toEqual([
      { weekday: 1, hour: 9, signIns: 3 },
      { weekday: 7, hour: 10, signIns: 1 },
    ]);
  });
});

describe('an account that sleeps', () => {
  const made = '2026-01-10T22:30:00.000Z';
  const on = (days: number) => new Date(`${addDays('2026-01-10', days)}T23:30:00Z`);

  it('CTL-02 was never used, from the fourteenth day of Paris on', () => {
    // Half past midnight in Paris is the next day already.
    const account = { createdAt: made };
    expect(dormancyOf(account, new Date(`${addDays('2026-01-10', neverSignedInDays)}T22:00:00Z`))).toEqual({
      kind: 'never-signed-in',
      since: made,
      days: neverSignedInDays,
    });
    expect(
      dormancyOf(account, new Date(`${addDays('2026-01-10', neverSignedInDays)}T22:59:00Z`)),
    ).toBeDefined();
    expect(
      dormancyOf(account, new Date(`${addDays('2026-01-10', neverSignedInDays - 1)}T22:59:59Z`)),
    ).toBeUndefined();
    expect(dormancyOf(account, on(neverSignedInDays - 1))).toBeDefined();
  });

  it('CTL-02 was used, and not for half a year', () => {
    const account = { createdAt: '2025-01-01T10:00:00.000Z', lastSignInAt: made };
    expect(dormancyOf(account, on(longAwayDays - 2))).toBeUndefined();
    expect(dormancyOf(account, on(longAwayDays - 1))).toMatchObject({
      kind: 'long-away',
      since: made,
      days: longAwayDays,
    });
  });

  it('CTL-02 is said with its day', () => {
    expect(dormancyInWords({ kind: 'never-signed-in', since: made, days: 14 })).toBe(
      'Jamais connecté, 14 jours après la création du compte le 10 janvier 2026.',
    );
    expect(dormancyInWords({ kind: 'long-away', since: made, days: 200 })).toBe(
      'Aucune connexion depuis le 10 janvier 2026, soit 200 jours.',
    );
  });
});

describe('the months of a period', () => {
  it.each([
    ['2026-11-01', '2026-11-30', ['2026-11']],
    ['2026-08-31', '2026-11-29', ['2026-08', '2026-09', '2026-10', '2026-11']],
    ['2025-12-15', '2026-01-01', ['2025-12', '2026-01']],
  ])('from %s to %s are %j', (from, until, months) => {
    expect(monthsBetween(from, until)).toEqual(months);
  });
});
