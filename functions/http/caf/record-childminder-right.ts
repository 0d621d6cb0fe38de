import { recordChildminderRight as contract } from '../../../contract/childminder-rights.ts';
import { recordChildminderRight } from '../../../domain/childminders/record-right.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { childminderRightView } from './childminder-right-view.ts';

export const handler = endpoint(contract, async ({ body, actor, call }) => {
  const recorded = await recordChildminderRight(childmindersDeps(), body, actor, call);
  if (!recorded.ok) return recorded;
  const by = `${actor.firstName} ${actor.lastName}`;
  return done({ body: { right: childminderRightView({ right: recorded.value, source: 'caf', by }) } });
});
