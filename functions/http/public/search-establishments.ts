import { searchEstablishments as contract } from '../../../contract/public.ts';
import { searchDirectory } from '../../../domain/directory/search-directory.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ query }) => {
  const found = await searchDirectory({ published: published() }, query);
  return found.ok ? done({ body: found.value }) : found;
});
