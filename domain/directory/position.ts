import type { Position } from '../establishment/position.ts';
import { type Centres, holds } from '../territory/centres.ts';

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
    address: { communeCode?: string | undefined };
    position?: Position | undefined;
  };
  /** What the provider says, once validated and while it is online. */
  said?: { position?: Position | undefined } | undefined;
  /** What the geocoder found (see `location.ts`). */
  location?: { position?: Position | undefined } | undefined;
}

/**
 * Where an establishment is: as its provider says, validated by the Caf; else as the Caf's list says; else where its
 * address was found; else at the centre of its commune, marked as approximate. A position out of the box of its Caf is
 * a mistake, and passed over: no search would look for it there. Undefined when nothing is known.
 */
export function positionOf(
  { reference, said, location }: Sources,
  { boxes, byCode }: Centres,
): ShownPosition | undefined {
  const box = boxes.get(reference.cafCode);
  const inPlace = (position: Position): boolean => !box || holds(box, position);
  const known = [said?.position, reference.position, location?.position].find(
    (position) => position !== undefined && inPlace(position),
  );
  if (known) return { position: known };
  const centre = byCode.get(reference.address.communeCode ?? '');
  if (!centre || !inPlace(centre)) return undefined;
  return { position: { latitude: centre.latitude, longitude: centre.longitude }, approximate: true };
}
