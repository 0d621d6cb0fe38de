import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attestationDueOn,
  attestationReminder,
  attestationState,
  monthAfter,
} from '../../../domain/linf/destruction-attestation.ts';

const awaited = { dueOn: '2026-12-31', reminded: [] };

describe('an attestation of destruction', () => {
  it('LIN-08 is due by the end of the month that follows the erasures', () => {
    expect(attestationDueOn('2026-11')).toBe('2026-12-31');
    expect(attestationDueOn('2026-12')).toBe('2027-01-31');
    expect(attestationDueOn('2028-01')).toBe('2028-02-29');
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthAfter('2027-01', -1)).toBe('2026-12');
  });

  it('LIN-08 is due, then late from the day after, unless it is signed', () => {
    expect(attestationState(awaited, '2026-12-31')).toBe('due');
    expect(attestationState(awaited, '2027-01-01')).toBe('late');
    expect(attestationState({ ...awaited, signed: {} }, '2027-01-01')).toBe('signed');
  });

  it('LIN-08 is reminded a week before its last day and once it is late, each one time', () => {
    expect(attestationReminder(awaited, '2026-12-23')).toBeUndefined();
    expect(attestationReminder(awaited, '2026-12-24')).toBe('near');
    expect(attestationReminder(awaited, '2027-01-01')).toBe('late');
    const at = '2026-12-24T06:00:00.000Z';
    const reminded = [{ about: 'near' as const, at }];
    expect(attestationReminder({ ...awaited, reminded }, '2026-12-30')).toBeUndefined();
    expect(attestationReminder({ ...awaited, reminded }, '2027-01-02')).toBe('late');
  });

  it('LIN-08 leaves at least four weeks to whoever signs, whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const due = attestationDueOn(month);
        expect(due.slice(0, 7)).toBe(monthAfter(month));
        expect(Number(due.slice(8))).toBeGreaterThanOrEqual(28);
      }),
    );
  });
});
