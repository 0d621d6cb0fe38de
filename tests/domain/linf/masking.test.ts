import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall, masked } from '../../../domain/linf/masking.ts';

describe('numbers that leave a department', () => {
  it('RGT-03 are told when nobody can be pointed out by them', () => {
    expect(masked([0, 5, 12])).toEqual({ counts: [0, 5, 12], total: 17 });
    expect([0, 5].map(isSmall)).toEqual([false, false]);
  });

  it('RGT-03 hide those from one to four, and a second one that the total would give away', () => {
    expect(masked([3, 7, 20])).toEqual({ counts: [undefined, undefined, 20], total: 30 });
    expect([1, 4].map(isSmall)).toEqual([true, true]);
  });

  it('RGT-03 hide no more than that: the least of the others, and none where the small ones cover each other', () => {
    expect(masked([3, 20, 7])).toEqual({ counts: [undefined, 20, undefined], total: 30 });
    expect(masked([3, 20, 5])).toEqual({ counts: [undefined, 20, undefined], total: 28 });
    expect(masked([7, 3, 7])).toEqual({ counts: [undefined, undefined, 7], total: 17 });
    expect(masked([2, 3, 50])).toEqual({ counts: [undefined, undefined, 50], total: 55 });
    expect(masked([2, 3])).toEqual({ counts: [undefined, undefined], total: 5 });
    expect(masked([4, 3, 9])).toEqual({ counts: [undefined, undefined, 9], total: 16 });
  });

  it('RGT-03 hide the total when there is nothing else to hide', () => {
    expect(masked([3])).toEqual({ counts: [undefined] });
    expect(masked([1, 1, 0])).toEqual({ counts: [undefined, undefined, 0] });
  });

  it('RGT-03 hide another where the total would say that all those hidden are ones, or fours', () => {
    expect(masked([1, 1, 1, 1, 1, 20, 30])).toEqual({
      counts: [undefined, undefined, undefined, undefined, undefined, undefined, 30],
      total: 55,
    });
    expect(masked([4, 4, 4, 9])).toEqual({ counts: [undefined, undefined, undefined, undefined], total: 21 });
    expect(masked([1, 1, 1, 1, 1])).toEqual({ counts: Array.from({ length: 5 }, () => undefined) });
  });

  it('RGT-03 never show a small one, and leave at least two possible values to each that is hidden', () => {
    const line = fc.array(fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 6 }), fc.nat({ max: 400 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(line, (counts) => {
        const told = masked(counts);
        for (const [index, count] of told.counts.entries()) {
          if (count === undefined) continue;
          expect(count).toBe(counts[index]);
          expect(count === 0 || count >= 5).toBe(true);
        }
        const hidden = counts.filter((_, index) => told.counts[index] === undefined);
        if (hidden.length === 0 || told.total === undefined) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        const sum = hidden.reduce((before, count) => before + count, 0);
        expect(sum).toBeGreaterThanOrEqual(5);
        // What the others can be at least, and at most, is what the sum leaves to each.
        const most = hidden.every(isSmall) ? 4 : sum;
        const others = hidden.length - 1;
        const [low, high] = [Math.max(1, sum - most * others), Math.min(most, sum - others)];
        expect(high).toBeGreaterThan(low);
      }),
    );
  });
});
