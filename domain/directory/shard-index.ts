import { type EstablishmentType, establishmentTypes } from '../establishment/establishment-type.ts';
import type { Position } from '../establishment/position.ts';
import type { Centres } from '../territory/centres.ts';
import type { Layer } from './nearest.ts';
import { hasPlaces, type OpenPlaces, openPlaces, type WantedPlaces } from './open-places.ts';
import { positionOf } from './position.ts';
import type { DirectoryShard, ListedEstablishment } from './published.ts';
import { type SpatialIndex, spatialIndex } from './spatial-index.ts';

/** An establishment that is somewhere: what a search by circle can find. */
export type LocatedEstablishment = ListedEstablishment & { position: Position };

/** A department's shard made ready to be searched. Arrays are in the order of the tree. */
export interface ShardIndex {
  index: SpatialIndex;
  establishments: readonly LocatedEstablishment[];
  /** For each, a bit for its type, and one for each thing it may offer. */
  traits: Uint8Array;
  places: OpenPlaces;
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
    return shown ? [{ ...one, ...shown }] : [];
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
