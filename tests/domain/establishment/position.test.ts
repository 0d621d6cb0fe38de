import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooFar, metresBetween, movedBy } from '../../../domain/establishment/position.ts';

const crest = { latitude: 44.7286, longitude: 5.0237 };
const metres = fc.double({ min: -40_000, max: 40_000, noNaN: true });

describe('a position that a provider gives', () => {
  it('PUB-01 is too far beyond thirty kilometres from the one listed, whichever way', () => {
    fc.assert(
      fc.property(metres, metres, (north, east) => {
        const said = movedBy(crest, north, east);
        expect(isTooFar(said, crest)).toBe(metresBetween(said, crest) > 30_000);
      }),
    );
    expect(isTooFar(movedBy(crest, 29_900, 0), crest)).toBe(false);
    expect(isTooFar(movedBy(crest, 0, 30_100), crest)).toBe(true);
  });

  it('PUB-05 is never too far where nothing is said or nothing listed', () => {
    expect(isTooFar(undefined, crest)).toBe(false);
    expect(isTooFar({ latitude: 0, longitude: 0 }, undefined)).toBe(false);
  });
});
