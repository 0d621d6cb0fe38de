import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDueOn, daysLeftToAnswer, daysToAnswer } from '../../../domain/habilitation/answer-deadline.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { addDays } from '../../../domain/paris-day.ts';

describe('the time to answer a request', () => {
  it('ACT-01 runs thirty days from the day in Paris on which it came, or came back', () => {
    // Already the 2nd in Paris.
    const request = { state: 'submitted', stateSince: '2026-03-01T23:30:00.000Z' } as const;
    expect(answerDueOn(request)).toBe('2026-04-01');
    expect(daysLeftToAnswer(request, '2026-04-01')).toBe(0);
    expect(daysLeftToAnswer(request, '2026-04-02')).toBe(-1);
  });

  it('ACT-01 runs for nothing but what waits for the answer', () => {
    const others = habilitationStates.filter((state) => state !== 'submitted');
    for (const state of others) {
      const request = { state, stateSince: '2026-03-01T10:00:00.000Z' };
      expect([answerDueOn(request), daysLeftToAnswer(request, '2026-12-31')]).toEqual([undefined, undefined]);
    }
  });

  it('ACT-01 loses one day a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const request = { state: 'submitted', stateSince: '2026-03-29T12:00:00.000Z' } as const;
        expect(daysLeftToAnswer(request, addDays('2026-03-29', days))).toBe(daysToAnswer - days);
      }),
    );
  });
});
