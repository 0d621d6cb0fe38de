import { describe, expect, it } from 'vitest';
import { freshnessOf, freshnessOn, hiddenFrom } from '../../../domain/availability/freshness.ts';
import { shownOn } from '../../../domain/availability/shown.ts';
import { addDays } from '../../../domain/paris-day.ts';

describe('how fresh a declaration is', () => {
  it.each([
    [0, 'fresh'],
    [7, 'fresh'],
    [8, 'ageing'],
    [14, 'ageing'],
    [15, 'lapsed'],
    [400, 'lapsed'],
  ] as const)('PUB-12 after %d days: %s', (age, freshness) => {
    // Over the change of clock of 25 October, the end of February and the new year.
    for (const day of ['2026-10-20', '2027-03-25', '2028-02-25', '2026-12-30']) {
      expect(freshnessOn(day, addDays(day, age))).toBe(freshness);
    }
  });

  it('PUB-12 counts days in Paris, not hours', () => {
    // 00:30 in Paris on the 21st; 23:30 in Paris on the 28th.
    expect(freshnessOf('2026-11-20T23:30:00Z', new Date('2026-11-28T22:30:00Z'))).toBe('fresh');
    expect(freshnessOf('2026-11-20T23:30:00Z', new Date('2026-11-28T23:30:00Z'))).toBe('ageing');
    // Twenty-five hours in the day of the change of clock.
    expect(freshnessOf('2026-10-17T22:30:00Z', new Date('2026-10-25T22:30:00Z'))).toBe('fresh');
  });

  it('PUB-12 says from which day it is no longer shown', () => {
    expect(hiddenFrom('2026-11-20T23:30:00Z')).toBe('2026-12-06');
    expect(freshnessOn('2026-11-21', '2026-12-05')).toBe('ageing');
    expect(freshnessOn('2026-11-21', '2026-12-06')).toBe('lapsed');
  });
});

describe('what the public reads on a day', () => {
  const confirmedAt = '2026-11-21T09:00:00Z';
  const periods = [
    { from: '2026-11-23', until: '2026-11-27', state: 'available' as const },
    { from: '2026-11-30', until: '2026-12-31', state: 'full' as const },
  ];
  const stateOn = (day: string) => shownOn({ periods, confirmedAt }, day).state;

  it('PUB-12 is the state of the period of that day, its edges included', () => {
    expect(stateOn('2026-11-23')).toBe('available');
    expect(stateOn('2026-11-27')).toBe('available');
    expect(stateOn('2026-11-30')).toBe('full');
  });

  it('PUB-12 is « not communicated » between periods, before them, and where nothing was declared', () => {
    expect(stateOn('2026-11-22')).toBe('not-communicated');
    expect(stateOn('2026-11-28')).toBe('not-communicated');
    expect(shownOn(undefined, '2026-11-28')).toEqual({ state: 'not-communicated' });
  });

  it('PUB-12 is « not communicated » once nobody confirmed it for more than fourteen days', () => {
    expect(stateOn('2026-12-05')).toBe('full');
    expect(shownOn({ periods, confirmedAt }, '2026-12-06')).toEqual({
      state: 'not-communicated',
      freshness: 'lapsed',
    });
  });
});
