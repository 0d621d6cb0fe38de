import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../../domain/linf/deadlines.ts';
import { recallOf } from '../../../domain/linf/retrieval-reminders.ts';
import { addDays } from '../../../domain/paris-day.ts';

const on = (count: number) => recallOf('2026-10-20', addDays('2026-10-20', count));

describe('a request that nobody retrieves', () => {
  it('LIN-04 is recalled to the agents on days 5, 10 and 14, then to the person in charge on the last day', () => {
    expect([0, 4].map(on)).toEqual([undefined, undefined]);
    expect([5, 9].map((day) => on(day)?.day)).toEqual([5, 5]);
    expect([10, 13, 14].map((day) => on(day)?.day)).toEqual([10, 10, 14]);
    expect([5, 10, 14].map((day) => on(day)?.to)).toEqual(['agents', 'agents', 'agents']);
    expect([15, 16, 90].map((day) => on(day)?.to)).toEqual(['manager', 'manager', 'manager']);
  });

  it('LIN-04 is on the Caf’s list from the sixteenth day, until it is retrieved', () => {
    const request = { retrieveBy: '2026-11-04' };
    expect(isOverdue(request, '2026-11-04')).toBe(false);
    expect(isOverdue(request, '2026-11-05')).toBe(true);
    expect(isOverdue({ ...request, firstRetrieved: {} }, '2026-11-05')).toBe(false);
  });

  it('LIN-04 is recalled for the same day whatever days were missed before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3000 }), (gone, start) => {
        const transmittedOn = addDays('2024-01-01', start);
        const due = recallOf(transmittedOn, addDays(transmittedOn, gone));
        expect(due?.day ?? 0).toBeLessThanOrEqual(gone);
        expect(due === undefined).toBe(gone < 5);
      }),
    );
  });
});
