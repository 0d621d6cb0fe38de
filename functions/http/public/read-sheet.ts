import { readSheet as contract } from '../../../contract/public.ts';
import { done, refused } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ params }) => {
  const sheet = await published().readSheet(params.id);
  return sheet ? done({ body: sheet }) : refused({ code: 'not-found' });
});
