import { type EstablishmentType, establishmentTypes } from '../establishment/establishment-type.ts';
import type { Position } from '../establishment/position.ts';
import type { Centres } from '../territory/centres.ts';
import type { Layer } from './nearest.ts';
import { hasPlaces, type OpenPlaces, openPlaces, type WantedPlaces } from './open-places.ts';
import { positionOf } from './position.ts';
import type { DirectoryShard, ListedEstablishment } from './published.ts';
import { type SpatialIndex, spatialIndex } from './spatial-index.ts';
import { stillShown } from './still-shown.ts';

/** An establishment that is somewhere: what a search by circle can find. */
export type LocatedEstablishment = ListedEstablishment & { position: Position };

/** A department's shard made ready to be searched. Arrays are in the order of the tree. */
export interface ShardIndex {
  index: SpatialIndex;
  establishments: readonly LocatedEstablishment[];
  /** For each, a bit for its type, and one for each thing it may offer. */
  traits: Uint8Array;
  places: OpenPlaces;
  /** An establishment by its place, as it may be shown on a day in Paris: worked out once a day. */
  shownOn: (place: number, today: string) => LocatedEstablishment | undefined;
}

export interface Wanted {
  /** None: all. */
  types: readonly EstablishmentType[];
  handicap?: boolean | undefined;
  avip?: boolean | undefined;
  /** Absent: with places or without. */
  places?: WantedPlaces | undefined;
}

const handicapBit = 1 << establishmentTypes.length;
const avipBit = handicapBit << 1;
const typeBit = (type: EstablishmentType): number => 1 << establishmentTypes.indexOf(type);

/**
 * Makes a shard ready: 3,000 establishments in some 5 ms. Those of which nothing tells where they are, or that would
 * lie out of the box of their Caf, where no search would look for them, are left out.
 */
export function indexShard(shard: DirectoryShard, centres: Centres): ShardIndex {
  const located = shard.establishments.flatMap((one): LocatedEstablishment[] => {
    const shown = positionOf({ reference: { ...one, cafCode: shard.cafCode } }, centres);
    if (!shown) return [];
    // The very line of the shard wherever it may stand as it is: a second one of each would take megabytes.
    return [isAt(one, shown.position) ? one : { ...one, ...shown }];
  });
  const index = spatialIndex(located.map(({ position }) => position));
  const establishments = Array.from(index.points, (point) => located[point]).filter(
    (one) => one !== undefined,
  );
  return {
    index,
    establishments,
    traits: Uint8Array.from(
      establishments,
      ({ type, handicap, avip }) => typeBit(type) | (handicap ? handicapBit : 0) | (avip ? avipBit : 0),
    ),
    places: openPlaces(establishments.map(({ availability }) => availability)),
    shownOn: shownByDay(establishments),
  };
}

const isAt = (one: ListedEstablishment, position: Position): one is LocatedEstablishment =>
  one.position === position;

/** What nobody confirmed leaves at the end of a day: until then, what one search showed stands for the next. */
function shownByDay(establishments: readonly LocatedEstablishment[]): ShardIndex['shownOn'] {
  let day = '';
  let shown: (LocatedEstablishment | undefined)[] = [];
  return (place, today) => {
    if (day !== today) [day, shown] = [today, Array(establishments.length).fill(undefined)];
    const one = establishments[place];
    if (one && !shown[place]) shown[place] = stillShown(one, today);
    return shown[place];
  };
}

/** The establishments of a shard that have what is wanted, as points to search. */
export function layerOf(
  shard: ShardIndex,
  { types, handicap, avip, places }: Wanted,
): Layer & { shard: ShardIndex } {
  const { index, establishments, traits } = shard;
  const anyOf = types.length > 0 ? types.reduce((bits, type) => bits | typeBit(type), 0) : handicapBit - 1;
  const allOf = (handicap ? handicapBit : 0) | (avip ? avipBit : 0);
  const open = places && hasPlaces(shard.places, places);
  return {
    shard,
    index,
    idAt: (place) => establishments[place]?.id ?? '',
    answers: (place) => {
      const own = traits[place] ?? 0;
      return (own & anyOf) !== 0 && (own & allOf) === allOf && (!open || open(place));
    },
  };
}
