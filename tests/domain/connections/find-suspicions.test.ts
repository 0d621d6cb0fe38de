import { describe, expect, it } from 'vitest';
import {
  atOnceMinutes,
  burstFailures,
  burstMinutes,
  busyDaySignIns,
  findSuspicions,
  manyNetworks,
  manyNetworksDays,
  manyNights,
  manyRenewals,
  manyRenewalsDays,
  usualDaysNeeded,
} from '../../../domain/connections/find-suspicions.ts';
import type { SuspicionReason } from '../../../domain/connections/suspicion.ts';
import { later, line, usualDays } from './connection-lines.ts';

const minute = 60_000;
const day = 86_400_000;
const start = '2026-11-10T08:00:00.000Z';
const elsewhere = '198.51.100.0/24';

type Lines = Parameters<typeof findSuspicions>[0];
const kinds = (lines: Lines): SuspicionReason['kind'][] =>
  findSuspicions(lines).map(({ reason }) => reason.kind);
const reasons = (lines: Lines): SuspicionReason[] => findSuspicions(lines).map(({ reason }) => reason);

describe('two places at once', () => {
  it('CTL-02 are two sign-ins from two networks within half an hour, to the millisecond', () => {
    const first = line(start);
    const at = (milliseconds: number) => [first, later(start, milliseconds, 'signed-in', elsewhere)];
    expect(kinds(at(atOnceMinutes * minute))).toEqual(['two-networks']);
    expect(kinds(at(atOnceMinutes * minute + 1))).toEqual([]);
  });

  it('CTL-02 are said with both networks, both moments, and how often it happened', () => {
    const lines = [
      line(start),
      later(start, 5 * minute, 'signed-in', elsewhere),
      later(start, day),
      later(start, day + 3 * minute, 'signed-in', elsewhere),
    ];
    expect(findSuspicions(lines)).toEqual([
      {
        reason: {
          kind: 'two-networks',
          times: 2,
          first: { at: lines[2]?.at, network: '203.0.113.0/24' },
          second: { at: lines[3]?.at, network: elsewhere },
        },
        firstAt: lines[0]?.at,
        latestAt: lines[3]?.at,
        evidence: lines.map(({ id }) => id),
      },
    ]);
  });

  it('CTL-02 are not one machine that takes IPv4 and IPv6 by turns, nor failures, nor mails of the system', () => {
    expect(kinds([line(start), later(start, minute, 'signed-in', '2001:db8:1::/48')])).toEqual([]);
    expect(kinds([line(start), later(start, minute, 'sign-in-failed', elsewhere)])).toEqual([]);
    expect(kinds([line(start), later(start, minute, 'signed-out', elsewhere)])).toEqual([]);
  });
});

describe('many networks', () => {
  /** One sign-in a day apart from so many networks, the last one `late` milliseconds after a week. */
  const from = (count: number, late = 0) =>
    Array.from({ length: count }, (_, index) => {
      const whole = manyNetworksDays * day + late;
      return later(start, Math.round((whole / (count - 1)) * index), 'signed-in', `10.0.${index}.0/24`);
    });

  it('CTL-02 are five within a week, at the border of both', () => {
    expect(reasons(from(manyNetworks))).toEqual([{ kind: 'many-networks', networks: manyNetworks }]);
    expect(kinds(from(manyNetworks - 1))).toEqual([]);
    expect(kinds(from(manyNetworks, 1))).toEqual([]);
  });
});

describe('nights', () => {
  const nights = (count: number, hour: string) =>
    Array.from({ length: count }, (_, index) => line(`2026-11-1${index}T${hour}`));

  it('CTL-02 count from 23:00 to 5:00 in Paris, on three different nights', () => {
    expect(reasons(nights(manyNights, '23:00'))).toEqual([{ kind: 'nights', nights: manyNights }]);
    expect(kinds(nights(manyNights - 1, '23:00'))).toEqual([]);
    expect(kinds(nights(manyNights, '22:59:59.999'))).toEqual([]);
    expect(kinds(nights(manyNights, '04:59:59.999'))).toEqual(['nights']);
    expect(kinds(nights(manyNights, '05:00'))).toEqual([]);
  });

  it('CTL-02 do not count twice a night that goes past midnight', () => {
    const late = [line('2026-11-10T23:30'), line('2026-11-11T00:30'), line('2026-11-11T04:00')];
    expect(kinds([...late, line('2026-11-12T01:00')])).toEqual([]);
    expect(kinds([...late, line('2026-11-12T01:00'), line('2026-11-12T23:00')])).toEqual(['nights']);
  });

  it('CTL-02 follow the clocks of Paris across both changes', () => {
    // 21:30Z is 23:30 in summer time and 22:30 in winter time.
    const summer = ['2026-10-21', '2026-10-22', '2026-10-23'].map((of) => line(`${of}T21:30:00Z`));
    const winter = ['2026-10-26', '2026-10-27', '2026-10-28'].map((of) => line(`${of}T21:30:00Z`));
    expect([kinds(summer), kinds(winter)]).toEqual([['nights'], []]);
    // 3:30Z is 4:30 the day before clocks go forward, 5:30 the day after.
    const before = ['2026-03-26', '2026-03-27', '2026-03-28'].map((of) => line(`${of}T03:30:00Z`));
    const afterwards = ['2026-03-29', '2026-03-30', '2026-03-31'].map((of) => line(`${of}T03:30:00Z`));
    expect([kinds(before), kinds(afterwards)]).toEqual([['nights'], []]);
  });
});

describe('an unusual day', () => {
  const busy = (count: number) =>
    Array.from({ length: count }, (_, index) => line(`2026-11-20T09:${String(index).padStart(2, '0')}`));

  it('CTL-02 has six sign-ins, three times the usual, against five other days', () => {
    expect(reasons([...usualDays(usualDaysNeeded), ...busy(busyDaySignIns)])).toEqual([
      { kind: 'busy-day', day: '2026-11-20', signIns: busyDaySignIns, usual: 1 },
    ]);
    expect(kinds([...usualDays(usualDaysNeeded), ...busy(busyDaySignIns - 1)])).toEqual([]);
    expect(kinds([...usualDays(usualDaysNeeded - 1), ...busy(busyDaySignIns)])).toEqual([]);
  });

  it('CTL-02 is unusual for that person, not for others', () => {
    const twice = [...usualDays(6), ...usualDays(6)];
    expect(kinds([...twice, ...busy(6)])).toEqual(['busy-day']);
    expect(kinds([...twice, ...usualDays(6), ...busy(8)])).toEqual([]);
    expect(kinds([...twice, ...usualDays(6), ...busy(9)])).toEqual(['busy-day']);
  });
});

describe('a burst of failures', () => {
  /** So many failures a second apart, the first one so long before the sign-in that follows. */
  const burst = (count: number, before: number) => [
    ...Array.from({ length: count }, (_, index) => later(start, index * 1000 - before, 'sign-in-failed')),
    line(start),
  ];

  it('CTL-02 is five failures within the hour before a sign-in', () => {
    expect(reasons(burst(burstFailures, burstMinutes * minute))).toEqual([
      { kind: 'failures-then-success', times: 1, failures: burstFailures, at: start },
    ]);
    expect(kinds(burst(burstFailures - 1, minute))).toEqual([]);
    expect(kinds(burst(burstFailures, burstMinutes * minute + 1))).toEqual([]);
  });

  it('CTL-02 is over with the first sign-in, and is nothing without one', () => {
    const failures = burst(burstFailures, 10 * minute).slice(0, -1);
    expect(kinds(failures)).toEqual([]);
    const between = later(start, -10 * minute + 2500);
    expect(kinds([...failures, between, line(start)])).toEqual([]);
  });
});

describe('renewals', () => {
  it('CTL-02 are many from the third within thirty days', () => {
    const asked = (...moments: number[]) => moments.map((one) => later(start, one, 'password-requested'));
    const last = manyRenewalsDays * day;
    expect(reasons(asked(0, day, last))).toEqual([{ kind: 'many-renewals', renewals: manyRenewals }]);
    expect(kinds(asked(0, last))).toEqual([]);
    expect(kinds(asked(0, day, last + 1))).toEqual([]);
  });
});
