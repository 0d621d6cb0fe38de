import type { Position } from '../establishment/position.ts';
import { type Centres, centreOfAddress, holds } from '../territory/centres.ts';
import type { CodedPlace } from '../territory/districts.ts';

/** Where an establishment is shown: a key of its line and of its sheet. */
export interface ShownPosition {
  position: Position;
  /** That of its commune's centre, for want of better. */
  approximate?: true;
}

interface Sources {
  /** Its identity, from the Caf's list. */
  reference: {
    cafCode: string;
    address: CodedPlace;
    position?: Position | undefined;
  };
  /** What the provider says, once validated and while it is online. */
  said?: { position?: Position | undefined } | undefined;
  /** What the geocoder found (see `location.ts`). */
  location?: { position?: Position | undefined } | undefined;
}

/**
 * Where an establishment is known to be, best first: as its provider says, validated by the Caf; as the Caf's list says;
 * where its address was found.
 */
const knownPositions = ({ reference, said, location }: Sources): Position[] =>
  [said?.position, reference.position, location?.position].filter((position) => position !== undefined);

/** The position that is published: a function of the table alone. Undefined when none is known. */
export const publishedPosition = (sources: Sources): Position | undefined => knownPositions(sources)[0];

/**
 * Where a search finds an establishment: at the first position known that is in the box of its Caf (one out of it is a
 * mistake, and no search would look for it there); else at the centre of its commune or district, marked as approximate. Undefined
 * when nothing is known.
 */
export function positionOf(sources: Sources, centres: Centres): ShownPosition | undefined {
  const { cafCode, address } = sources.reference;
  const box = centres.boxes.get(cafCode);
  const inPlace = (position: Position): boolean => !box || holds(box, position);
  const known = knownPositions(sources).find(inPlace);
  if (known) return { position: known };
  const centre = centreOfAddress(centres, address);
  if (!centre || !inPlace(centre)) return undefined;
  return { position: { latitude: centre.latitude, longitude: centre.longitude }, approximate: true };
}
