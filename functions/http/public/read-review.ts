import { readReview as contract } from '../../../contract/reviews.ts';
import { readReview } from '../../../domain/convention/review.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { reviewView } from './review-view.ts';

export const handler = edge(contract, async ({ body }) => {
  const read = await readReview(deps(), body.secret);
  return read.ok ? done({ body: reviewView(read.value) }) : read;
});
