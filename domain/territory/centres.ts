import * as z from 'zod';
import { cafOfDepartment, departmentOfCommune } from '../caf/cafs.ts';
import { Position } from '../establishment/position.ts';
import { type Box, boxAround } from './box.ts';
import { CommuneCode } from './communes.ts';
import { type CodedPlace, codeOfAddresses } from './districts.ts';

/** A commune in `centres.json`, or a district of Paris, Lyon or Marseille: INSEE code, latitude, longitude, and a 1 when the centre was worked out from others. */
const CentreRow = z
  .tuple([CommuneCode, Position.shape.latitude, Position.shape.longitude])
  .or(z.tuple([CommuneCode, Position.shape.latitude, Position.shape.longitude, z.literal(1)]));
export type CentreRow = z.infer<typeof CentreRow>;

/** The reference file of the centres of communes: the year of the official geographic code, and a row per commune. */
export const CentresFile = z.object({ year: z.int(), communes: z.array(CentreRow) });
export type CentresFile = z.infer<typeof CentresFile>;

/** Where a commune is. `approximate`: worked out from its neighbours, for want of better. */
interface Centre extends Position {
  approximate: boolean;
}

export interface Centres {
  byCode: ReadonlyMap<string, Centre>;
  /**
   * By Caf, the box that no position of its establishments may leave: around the centres of its communes, with
   * {@link margin} on every side. So it is known without reading anything which departments a circle may touch.
   */
  boxes: ReadonlyMap<string, Box>;
}

/**
 * Metres between the centre of a commune and the places of its department that lie furthest from any centre. The
 * largest communes of Guyane reach further; what lies there has its position from its list.
 */
const margin = 30_000;

/** Makes the centres ready for use. The file is trusted: it is made by our own build, and checked there. */
export function indexCentres(file: CentresFile): Centres {
  const byCode = new Map<string, Centre>();
  const boxes = new Map<string, Box>();
  for (const [code, latitude, longitude, worked] of file.communes) {
    const centre = { latitude, longitude, approximate: worked === 1 };
    byCode.set(code, centre);
    const caf = cafOfDepartment(departmentOfCommune(code) ?? '')?.code;
    if (caf) boxes.set(caf, united(boxes.get(caf), boxAround(centre, margin)));
  }
  return { byCode, boxes };
}

/** The centre nearest to an address: that of its district where its postcode tells one, else that of its commune. */
export const centreOfAddress = ({ byCode }: Pick<Centres, 'byCode'>, place: CodedPlace): Centre | undefined =>
  byCode.get(codeOfAddresses(place)) ?? byCode.get(place.communeCode ?? '');

const united = (box: Box | undefined, other: Box): Box =>
  box
    ? {
        south: Math.min(box.south, other.south),
        west: Math.min(box.west, other.west),
        north: Math.max(box.north, other.north),
        east: Math.max(box.east, other.east),
      }
    : other;

/** Whether two boxes share a point, neither of them beyond 180 degrees. */
export const overlap = (a: Box, b: Box): boolean =>
  a.south <= b.north && b.south <= a.north && a.west <= b.east && b.west <= a.east;

/** Whether a box, which may go beyond 180 degrees, holds a point. */
export const holds = (box: Box, { latitude, longitude }: Position): boolean =>
  latitude >= box.south &&
  latitude <= box.north &&
  [longitude, longitude - 360, longitude + 360].some((turned) => turned >= box.west && turned <= box.east);
