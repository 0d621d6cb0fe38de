import { searchCommunes as contract } from '../../../contract/public.ts';
import { done } from '../../../domain/result.ts';
import { searchCommunes } from '../../../domain/territory/search-communes.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ query }) => {
  const index = await published().readCommunes();
  const matches = searchCommunes(index, query.q, { limit: 12, department: query.department });
  return done({
    body: { communes: matches.map(({ commune }) => ({ ...commune, postcodes: [...commune.postcodes] })) },
  });
});
