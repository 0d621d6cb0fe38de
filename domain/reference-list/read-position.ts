import type { PhoneRegion } from '../caf/cafs.ts';
import type { Flag, Note } from './flags.ts';
import type { ReferenceEstablishment } from './reference-establishment.ts';

type Position = NonNullable<ReferenceEstablishment['position']>;

/** Boxes that hold each part of France, with a margin: degrees of latitude and of longitude. */
const boxes: Readonly<
  Record<PhoneRegion, readonly [south: number, north: number, west: number, east: number]>
> = {
  FR: [41.2, 51.2, -5.3, 9.7],
  GP: [15.7, 18.2, -63.3, -60.9],
  MQ: [14.3, 15, -61.3, -60.7],
  GF: [2, 6, -54.7, -51.5],
  RE: [-21.5, -20.8, 55.1, 55.9],
  YT: [-13.1, -12.5, 44.9, 45.4],
};

const isIn = (region: PhoneRegion, { latitude, longitude }: Position): boolean => {
  const [south, north, west, east] = boxes[region];
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
};

/** Decimal degrees with a point or a comma, to the sixth decimal (ten centimetres); undefined for any other text. */
function readDegrees(text: string): number | undefined {
  if (!/^[+-]?\d{1,3}(?:[.,]\d+)?\s?°?$/.test(text)) return undefined;
  return Math.round(Number.parseFloat(text.replace(',', '.')) * 1e6) / 1e6;
}

/**
 * The position of a line, in the Caf's part of France. Exchanged coordinates are put right; one without the other, 0,
 * projected or out of the territory, they are dropped. Each case is noted on the cells concerned.
 */
export function readPosition(
  [latitudeText, longitudeText]: readonly [string, string],
  region: PhoneRegion,
  note: Note,
): Position | undefined {
  if (latitudeText === '' && longitudeText === '') return undefined;
  const cells: readonly [Flag['column'], string][] = [
    ['latitude', latitudeText],
    ['longitude', longitudeText],
  ];
  if (latitudeText === '' || longitudeText === '') {
    for (const [column, text] of cells) if (text === '') note(column, 'position-incomplete', text);
    return undefined;
  }
  const [latitude, longitude] = [readDegrees(latitudeText), readDegrees(longitudeText)];
  if (latitude === undefined || longitude === undefined) {
    for (const [column, text] of cells)
      if (readDegrees(text) === undefined) note(column, 'position-invalid', text);
    return undefined;
  }
  if (isIn(region, { latitude, longitude })) return { latitude, longitude };
  const exchanged = { latitude: longitude, longitude: latitude };
  if (!isIn(region, exchanged)) {
    note('latitude', 'position-outside', `${latitudeText} ${longitudeText}`);
    return undefined;
  }
  note('latitude', 'position-swapped', latitudeText, String(exchanged.latitude));
  note('longitude', 'position-swapped', longitudeText, String(exchanged.longitude));
  return exchanged;
}
