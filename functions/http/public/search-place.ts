import type { Cursor } from '../../../domain/directory/nearest.ts';
import type { AskedPlace } from '../../../domain/directory/search-centre.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, type Result, refused } from '../../../domain/result.ts';

interface PlaceInQuery {
  lat?: number | undefined;
  lon?: number | undefined;
  commune?: string | undefined;
  postcode?: string | undefined;
}

/** Where an address of a search asks for: a position has both its parts. */
export function placeOf({ lat, lon, commune, postcode }: PlaceInQuery): Result<AskedPlace, Problem> {
  if ((lat === undefined) !== (lon === undefined)) {
    const path = lat === undefined ? 'lat' : 'lon';
    return refused({ code: 'invalid-request', errors: [{ path, message: 'position-incomplete' }] });
  }
  const position = lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : undefined;
  return done({ position, commune, postcode });
}

export const cursorText = ({ metres, id }: Cursor): string => `${metres}_${id}`;

export function cursorOf(text: string): Cursor {
  const cut = text.indexOf('_');
  return { metres: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
}
