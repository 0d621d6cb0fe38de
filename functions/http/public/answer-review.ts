import { answerReview as contract } from '../../../contract/reviews.ts';
import { answerReview } from '../../../domain/convention/review.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { reviewView } from './review-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const answered = await answerReview(deps(), body, call);
  return answered.ok ? done({ body: reviewView(answered.value) }) : answered;
});
