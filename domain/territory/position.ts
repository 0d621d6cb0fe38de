import * as z from 'zod';

/** A point in decimal degrees, WGS 84. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof Position>;

/** Mean radius of the Earth, in metres. */
export const earthRadius = 6_371_000;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points as the crow flies, on a sphere: right to half a percent. */
export function metresBetween(a: Position, b: Position): number {
  const half = (one: number, other: number): number => Math.sin(radians(other - one) / 2) ** 2;
  const parallels = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  const chord = half(a.latitude, b.latitude) + parallels * half(a.longitude, b.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A box of latitudes and longitudes. West is beyond east when it holds the antimeridian. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

/**
 * The smallest box of latitudes and longitudes that holds a circle. Its longitudes may go beyond 180 degrees on either
 * side, for a circle over the antimeridian; a circle that holds a pole takes them all.
 */
export function boxAround({ latitude, longitude }: Position, metres: number): Box {
  const angle = metres / earthRadius;
  const degrees = (angle * 180) / Math.PI;
  const [south, north] = [latitude - degrees, latitude + degrees];
  if (south <= -90 || north >= 90) {
    return { south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 };
  }
  const across = (Math.asin(Math.sin(angle) / Math.cos(radians(latitude))) * 180) / Math.PI;
  return { south, north, west: longitude - across, east: longitude + across };
}

/** A box cut at the antimeridian: one, or two when it goes beyond. */
export function withinDegrees({ south, north, west, east }: Box): Box[] {
  if (east - west >= 360) return [{ south, north, west: -180, east: 180 }];
  if (west < -180)
    return [
      { south, north, west: -180, east },
      { south, north, west: west + 360, east: 180 },
    ];
  if (east > 180)
    return [
      { south, north, west, east: 180 },
      { south, north, west: -180, east: east - 360 },
    ];
  return [{ south, north, west, east }];
}
