import { describe, expect, it } from 'vitest';
import { frenchDate, frenchDateTime, frenchDateTimeInParis } from '../../documents/french-dates.ts';

describe('French dates', () => {
  it('writes a calendar date in words, and the first of the month as 1er', () => {
    expect(frenchDate('2026-11-21')).toBe('21 novembre 2026');
    expect(frenchDate('2027-01-01')).toBe('1er janvier 2027');
    expect(frenchDate('2026-08-09')).toBe('9 août 2026');
  });

  it('gives the day it is in Paris at an instant', () => {
    expect(frenchDate('2026-06-30T22:30:00Z')).toBe('1er juillet 2026');
    expect(frenchDate('2026-12-31T22:30:00Z')).toBe('31 décembre 2026');
  });

  it('gives the time of Paris in summer and in winter', () => {
    expect(frenchDateTime('2026-07-14T12:05:00Z')).toBe('14 juillet 2026 à 14\u00A0h\u00A005');
    expect(frenchDateTime('2026-11-21T23:00:00.000Z')).toBe('22 novembre 2026 à 0\u00A0h\u00A000');
  });

  it('gives no time to a date that has none', () => {
    expect(frenchDateTime('2026-11-21')).toBe('21 novembre 2026');
    expect(frenchDateTimeInParis('2026-11-21')).toBe('21 novembre 2026');
    expect(frenchDateTimeInParis('2026-11-21T12:00:00Z')).toBe(
      '21 novembre 2026 à 13\u00A0h\u00A000 (heure de Paris)',
    );
  });

  it('refuses what is not a date', () => {
    expect(() => frenchDate('hier')).toThrow(RangeError);
    expect(() => frenchDate('2026-13-45')).toThrow(RangeError);
  });
});
