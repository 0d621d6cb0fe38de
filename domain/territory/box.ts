import { earthRadius, type Position } from '../establishment/position.ts';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A box of latitudes and longitudes, in degrees. */
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
