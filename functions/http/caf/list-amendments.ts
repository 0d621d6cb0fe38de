import { listAmendments as contract } from '../../../contract/caf-amendments.ts';
import { amendedConvention } from '../../../domain/convention/act-on-amendment.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { amendmentView } from './amendment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const convention = await amendedConvention(deps, params.id, actor);
  if (!convention) return refused({ code: 'not-found' });
  const amendments = convention.amendments.map((amendment) => amendmentView(convention, amendment));
  return done({ body: { amendments } });
});
