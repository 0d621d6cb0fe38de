import type { Centres } from '../territory/centres.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { TerritoryIndex } from '../territory/territories.ts';
import type { DirectoryShard, PublicSheet } from './published.ts';
import type { InformationPlaces } from './published-places.ts';

/** The public read model, in a bucket of its own, as the public side reads it: it reads nothing else. */
export interface PublishedStore {
  /** Undefined for a department of which nothing was ever published. */
  readShard(cafCode: string): Promise<DirectoryShard | undefined>;
  readSheet(establishmentId: string): Promise<PublicSheet | undefined>;
  /** Undefined for a department of which nothing was ever published. */
  readInformationPlaces(cafCode: string): Promise<InformationPlaces | undefined>;
  /** The communes of France, as built from the official register. */
  readCommunes(): Promise<CommuneIndex>;
  /** Where the communes of France are. */
  readCentres(): Promise<Centres>;
  /** The groups of communes that may be added at once. */
  readTerritories(): Promise<TerritoryIndex>;
}
