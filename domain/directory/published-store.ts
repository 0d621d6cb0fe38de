import type { CommuneIndex } from '../territory/communes.ts';
import type { TerritoryIndex } from '../territory/territories.ts';
import type { DirectoryShard, PublicSheet } from './published.ts';
import type { InformationPlaces } from './published-places.ts';

/** The public read model, in a bucket of its own. The public side reads it and nothing else. */
export interface PublishedStore {
  /** Undefined for a department of which nothing was ever published. */
  readShard(cafCode: string): Promise<DirectoryShard | undefined>;
  writeShard(shard: DirectoryShard): Promise<void>;
  readSheet(establishmentId: string): Promise<PublicSheet | undefined>;
  writeSheet(sheet: PublicSheet): Promise<void>;
  /** Undefined for a department of which nothing was ever published. */
  readInformationPlaces(cafCode: string): Promise<InformationPlaces | undefined>;
  writeInformationPlaces(places: InformationPlaces): Promise<void>;
  /** The communes of France, as built from the official register. */
  readCommunes(): Promise<CommuneIndex>;
  /** The groups of communes that may be added at once. */
  readTerritories(): Promise<TerritoryIndex>;
}
