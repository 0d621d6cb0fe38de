import { listChildminderRights as contract } from '../../../contract/childminder-rights.ts';
import { listChildminderRights } from '../../../domain/childminders/list-rights.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { childminderRightView } from './childminder-right-view.ts';

export const handler = endpoint(contract, async ({ query, actor }) => {
  const { rights, ...rest } = await listChildminderRights(childmindersDeps(), query, actor);
  return done({ body: { rights: rights.map(childminderRightView), ...rest } });
});
