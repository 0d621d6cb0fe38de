import type { Position } from '../establishment/position.ts';

export const placeKinds = ['commune', 'postcode', 'address'] as const;

/** A place that a person may search around. */
export interface Place extends Position {
  kind: (typeof placeKinds)[number];
  /** « Crest (26400) », « 12 Rue de la République 26400 Crest ». */
  label: string;
  /** Known less precisely than what was typed asks for. */
  approximate: boolean;
  communeCode?: string;
  postcode?: string;
}

/** An address to be found on the map. */
export interface AddressToLocate {
  street?: string | undefined;
  postcode?: string | undefined;
  commune: string;
  communeCode?: string | undefined;
}

/** Where an address is. */
export interface LocatedAddress extends Position {
  /** The centre of its commune, for want of better. */
  approximate: boolean;
  /** Who says so: a geocoder that knows addresses, or the centres of communes alone. */
  by: 'addresses' | 'centres';
}

/**
 * Finds places on the map. What is given to it was typed by families and providers: it is written nowhere.
 * Neither call throws for a text, whatever it holds.
 */
export interface Geocoder {
  /** Places that answer a text, best first, at most `limit`; none for a blank one. */
  findPlaces(text: string, limit: number): Promise<Place[]>;
  /** Undefined when even its commune is unknown. */
  locate(address: AddressToLocate): Promise<LocatedAddress | undefined>;
}

/**
 * Where one of many addresses is; `unknown` when no such address is known well enough, `unanswered` when nothing was said
 * of it, which is not the same: it may be asked about again.
 */
export type Whereabouts = Position | 'unknown' | 'unanswered';

/** Finds many addresses at a time. It is told addresses and nothing of who lives there. */
export interface AddressFinder {
  /** Most addresses of one question. */
  readonly most: number;
  /**
   * In the order asked. Undefined when it is down, late or odd: then nothing was learnt of any of them. Never throws.
   * A position is that of the address in the very commune that was asked about, not of its centre.
   */
  locateAll(addresses: readonly AddressToLocate[]): Promise<readonly Whereabouts[] | undefined>;
}
