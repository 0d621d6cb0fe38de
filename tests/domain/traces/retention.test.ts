import { describe, expect, it } from 'vitest';
import { checkedTraceRetention, usualTraceRetentionDays } from '../../../domain/traces/retention.ts';

describe('how long traces are kept', () => {
  it('CTL-03 is a whole number of days from half a year to a year, and a year where nobody says', () => {
    for (const days of [180, 181, 364, 365]) expect(checkedTraceRetention(days)).toBe(days);
    for (const days of [0, -365, 179, 366, 200.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => checkedTraceRetention(days)).toThrow(/from 180 to 365 days/);
    expect(checkedTraceRetention(usualTraceRetentionDays)).toBe(365);
  });
});
