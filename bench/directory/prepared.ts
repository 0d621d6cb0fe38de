import { centresFileOfBuild, communesFile } from '../../build/reference-data.ts';
import { directoryIndex } from '../../domain/directory/directory-index.ts';
import type { PublishedStore } from '../../domain/directory/published-store.ts';
import { searchEstablishments } from '../../domain/directory/search-establishments.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { indexCentres } from '../../domain/territory/centres.ts';
import { indexCommunes } from '../../domain/territory/communes.ts';
import { makeFrance } from './make-france.ts';
import { type BenchSearch, makeSearches, queryOf } from './searches.ts';

const searchCount = 1000;

/** All of France, the searches, and the search alone over it, with nothing to read. */
export async function prepared(times: number) {
  const communes = indexCommunes(communesFile());
  const centres = indexCentres(centresFileOfBuild());
  const shards = makeFrance(communes, centres, parisDay(new Date()), times);
  const searches = makeSearches(communes, centres, searchCount);
  const byCaf = new Map(shards.map((shard) => [shard.cafCode, shard]));
  const published = { readShard: async (cafCode: string) => byCaf.get(cafCode) } as PublishedStore;
  const now = () => new Date();
  const deps = {
    directory: directoryIndex({ published, centres: async () => centres, now }),
    centres: async () => centres,
    communes: async () => communes,
    now,
  };
  return {
    shards,
    all: shards.flatMap(({ establishments }) => establishments),
    searches,
    queries: searches.map(queryOf),
    async direct(search: BenchSearch) {
      const found = await searchEstablishments(deps, search);
      if (!found.ok) throw new Error(found.problem.code);
      const { establishments, total } = found.value;
      return {
        establishments: establishments.map(({ shown, distance }) => ({ id: shown.id, distance })),
        total,
      };
    },
  };
}
