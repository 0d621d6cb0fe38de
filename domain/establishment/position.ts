import * as z from 'zod';
import { farthestMetres } from './farthest-metres.ts';

/** Six decimals tell eleven centimetres apart: more would only be noise. */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((value) => Math.round(value * 1e6) / 1e6);

/** A place on Earth: decimal degrees, WGS 84. */
export const Position = z.object({ latitude: degrees(90), longitude: degrees(180) });
export type Position = z.infer<typeof Position>;

/** Mean radius of the Earth, in metres. */
export const earthRadius = 6_371_008.8;
const radians = (value: number) => (value * Math.PI) / 180;

/** Metres between two places, along the great circle. */
export function metresBetween(a: Position, b: Position): number {
  const north = radians(b.latitude - a.latitude) / 2;
  const east = radians(b.longitude - a.longitude) / 2;
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Whether a position is a mistake beside the one listed. Where none is listed, the Caf's eye alone can tell. */
export const isTooFar = (said: Position | undefined, listed: Position | undefined): boolean =>
  said !== undefined && listed !== undefined && metresBetween(said, listed) > farthestMetres;

/** The place some metres north and east of another; negative is south and west. */
export function movedBy({ latitude, longitude }: Position, north: number, east: number): Position {
  const perDegree = radians(1) * earthRadius;
  const along = perDegree * Math.max(Math.cos(radians(latitude)), 0.01);
  return Position.parse({ latitude: latitude + north / perDegree, longitude: longitude + east / along });
}
