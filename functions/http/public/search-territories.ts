import { searchTerritories as contract } from '../../../contract/territory.ts';
import { done } from '../../../domain/result.ts';
import { searchCommunes } from '../../../domain/territory/search-communes.ts';
import { searchTerritories } from '../../../domain/territory/search-territories.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ query: { q, department } }) => {
  const [communes, territories] = await Promise.all([
    published().readCommunes(),
    published().readTerritories(),
  ]);
  return done({
    body: {
      communes: searchCommunes(communes, q, { limit: 8, department }).map(({ commune }) => ({
        ...commune,
        postcodes: [...commune.postcodes],
      })),
      territories: searchTerritories(communes, territories, q, { department }).map((territory) => ({
        ...territory,
        communes: [...territory.communes],
      })),
    },
  });
});
