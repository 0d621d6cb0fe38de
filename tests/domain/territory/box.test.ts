import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earthRadius, metresBetween } from '../../../domain/establishment/position.ts';
import { type Box, boxAround, withinDegrees } from '../../../domain/territory/box.ts';
import { holds, overlap } from '../../../domain/territory/centres.ts';

const position = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const metres = fc.integer({ min: 100, max: 200_000 });
const within = (box: Box, { latitude, longitude }: { latitude: number; longitude: number }) =>
  latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;

/** The point at a distance from another, in a direction counted from north. */
function pointAt(
  { latitude, longitude }: { latitude: number; longitude: number },
  far: number,
  towards: number,
) {
  const [angle, phi] = [far / earthRadius, (latitude * Math.PI) / 180];
  const north = Math.asin(
    Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(towards),
  );
  const east = Math.atan2(
    Math.sin(towards) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * Math.sin(north),
  );
  const turned = longitude + (east * 180) / Math.PI;
  return {
    latitude: (north * 180) / Math.PI,
    longitude: turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned,
  };
}

describe('the box around a circle', () => {
  it('PUB-11 holds every point of the circle, over the antimeridian and the poles too', () => {
    fc.assert(
      fc.property(
        position,
        metres,
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (centre, far, towards) => {
          const point = pointAt(centre, far * 0.999, towards);
          expect(metresBetween(centre, point)).toBeLessThan(far);
          const box = boxAround(centre, far);
          expect(withinDegrees(box).some((one) => within(one, point))).toBe(true);
          expect(holds(box, point)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('PUB-11 is no larger than it must be', () => {
    fc.assert(
      fc.property(position, metres, (centre, far) => {
        const box = boxAround(centre, far);
        fc.pre(box.south > -90 && box.north < 90 && box.east - box.west < 360);
        const side = (latitude: number, longitude: number) => metresBetween(centre, { latitude, longitude });
        expect(side(box.north, centre.longitude)).toBeCloseTo(far, 0);
        expect(side(box.south, centre.longitude)).toBeCloseTo(far, 0);
        // Beyond the middle of its sides there is nothing of the circle: a step further east is further away.
        const beyond = { ...box, east: box.east + 0.001 };
        expect(side(centre.latitude, beyond.east)).toBeGreaterThan(far);
        expect(side(centre.latitude, centre.longitude - (beyond.east - centre.longitude))).toBeGreaterThan(
          far,
        );
      }),
    );
  });

  it.each([
    [89.95, 10_000],
    [-89.95, 10_000],
  ])('PUB-11 takes every longitude where the circle holds a pole, from %d degrees', (latitude, far) => {
    const box = boxAround({ latitude, longitude: 12 }, far);
    expect([box.west, box.east]).toEqual([-180, 180]);
    expect(box.north <= 90 && box.south >= -90).toBe(true);
    expect(withinDegrees(box)).toEqual([box]);
  });

  it('PUB-11 is cut in two pieces at the antimeridian alone', () => {
    const [south, north] = [-18, -16];
    expect(withinDegrees({ south, north, west: 10, east: 20 })).toEqual([
      { south, north, west: 10, east: 20 },
    ]);
    expect(withinDegrees({ south, north, west: -180, east: 180 })).toEqual([
      { south, north, west: -180, east: 180 },
    ]);
    expect(withinDegrees({ south, north, west: -181, east: -170 })).toEqual([
      { south, north, west: -180, east: -170 },
      { south, north, west: 179, east: 180 },
    ]);
    expect(withinDegrees({ south, north, west: 170, east: 181 })).toEqual([
      { south, north, west: 170, east: 180 },
      { south, north, west: -180, east: -179 },
    ]);
    expect(withinDegrees({ south, north, west: -200, east: 170 })).toEqual([
      { south, north, west: -180, east: 180 },
    ]);
  });

  it('PUB-11 holds its own edges, and nothing beyond any of them', () => {
    const box = { south: 44, west: 4, north: 46, east: 6 };
    for (const latitude of [44, 45, 46])
      for (const longitude of [4, 5, 6]) expect(holds(box, { latitude, longitude })).toBe(true);
    for (const [latitude, longitude] of [
      [43.9, 5],
      [46.1, 5],
      [45, 3.9],
      [45, 6.1],
    ] as const)
      expect(holds(box, { latitude, longitude })).toBe(false);
  });

  it('PUB-11 meets another where they share a point, an edge or a corner', () => {
    const box = { south: 44, west: 4, north: 46, east: 6 };
    const moved = (up: number, right: number) => ({
      south: box.south + up,
      north: box.north + up,
      west: box.west + right,
      east: box.east + right,
    });
    for (const [up, right] of [
      [0, 0],
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
      [2, 2],
    ] as const) {
      expect(overlap(box, moved(up, right))).toBe(true);
      expect(overlap(moved(up, right), box)).toBe(true);
    }
    for (const [up, right] of [
      [2.1, 0],
      [-2.1, 0],
      [0, 2.1],
      [0, -2.1],
    ] as const)
      expect(overlap(box, moved(up, right))).toBe(false);
  });
});
