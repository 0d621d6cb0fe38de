import { draftAmendment as contract } from '../../../contract/caf-amendments.ts';
import { draftAmendment } from '../../../domain/convention/draft-amendment.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { readCommunes } from '../../runtime/read-communes.ts';
import { amendmentView } from './amendment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const drafted = await draftAmendment({ ...deps, readCommunes }, { ...params, ...body }, actor, call);
  return drafted.ok ? done({ body: amendmentView(drafted.value, drafted.value.amendment) }) : drafted;
});
