import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, groupsOf } from '../../../web/public/search/map-groups.ts';

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }),
  { maxLength: 40 },
);

describe('the pins of a map', () => {
  it('stand for each establishment of the list once, in its order', () => {
    fc.assert(
      fc.property(points, (all) => {
        const groups = groupsOf([...all.keys()], (rank) => all[rank] ?? { x: 0, y: 0 });
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...all.keys()]);
        const heads = groups.map(([head = -1]) => head);
        expect(heads).toEqual(heads.toSorted((a, b) => a - b));
        for (const group of groups) expect(group).toEqual(group.toSorted((a, b) => a - b));
      }),
    );
  });

  it('can be pressed one by one: no two are closer than a finger', () => {
    fc.assert(
      fc.property(points, (all) => {
        const heads = groupsOf(all, (point) => point).flatMap(([head]) => (head ? [head] : []));
        for (const [rank, one] of heads.entries()) {
          for (const other of heads.slice(rank + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart);
          }
        }
      }),
    );
  });
});
