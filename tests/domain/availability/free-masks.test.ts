import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroups, cares, halves } from '../../../domain/availability/availability.ts';
import { freeMasks, maskBit, maskIndex } from '../../../domain/availability/free-masks.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { anyCells } from './some-periods.ts';

describe('the masks of the half-days with a place', () => {
  it('number kinds of care, ages, days and halves in their order', () => {
    expect(cares.flatMap((care) => ageGroups.map((age) => maskIndex(care, age)))).toEqual([
      ...Array(12).keys(),
    ]);
    expect(days.flatMap((day) => halves.map((half) => maskBit(day, half)))).toEqual([...Array(14).keys()]);
  });

  it('PUB-11 have a bit exactly where there is a place, however many there are', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const masks = freeMasks(cells);
        expect(masks).toHaveLength(12);
        for (const care of cares) {
          for (const age of ageGroups) {
            for (const day of days) {
              for (const half of halves) {
                const free = cells.some((cell) =>
                  [cell.care === care, cell.age === age, cell.day === day, cell.half === half].every(Boolean),
                );
                expect(((masks[maskIndex(care, age)] ?? 0) >> maskBit(day, half)) & 1).toBe(free ? 1 : 0);
              }
            }
          }
        }
      }),
    );
  });
});
