import { liftChildminderRight as contract } from '../../../contract/childminder-rights.ts';
import { namesOf } from '../../../domain/accounts/names-of.ts';
import { liftChildminderRight } from '../../../domain/childminders/lift-right.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { childminderRightView } from './childminder-right-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const undone = await liftChildminderRight(childmindersDeps(), { ...params, ...body }, actor, call);
  if (!undone.ok) return undone;
  const { right, lifted } = undone.value;
  const by = 'by' in right ? right.by : undefined;
  const names = await namesOf(deps, [by, lifted.by]);
  return done({
    body: {
      right: childminderRightView({
        right,
        source: by === undefined ? 'file' : 'caf',
        ...(by !== undefined && { by: names(by) }),
        lifted: { at: lifted.at, by: names(lifted.by) },
      }),
    },
  });
});
