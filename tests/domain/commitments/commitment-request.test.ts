import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLate, usualDueOn } from '../../../domain/commitments/commitment-request.ts';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';

const someDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));

describe('the day by which a commitment is due', () => {
  it('LIN-09 is late from the day after, until something is filed', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.boolean(), (dueOn, today, isFiled) => {
        const late = isLate({ dueOn, ...(isFiled && { filed: {} }) }, today);
        expect(late).toBe(!isFiled && daysBetween(dueOn, today) > 0);
      }),
    );
  });

  it('LIN-09 leaves a whole month when nobody names a day', () => {
    expect(usualDueOn('2027-01-31')).toBe('2027-02-28');
    fc.assert(
      fc.property(someDay, (today) => {
        const left = daysBetween(today, usualDueOn(today));
        expect(left >= 28 && left <= 31).toBe(true);
      }),
    );
  });
});
