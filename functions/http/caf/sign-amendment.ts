import { signAmendment as contract } from '../../../contract/caf-amendments.ts';
import { signAmendment } from '../../../domain/convention/sign-amendment.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

import { privateFiles } from '../../runtime/private-files.ts';
import { amendmentView } from './amendment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const input = { ...body, id: params.id, number: Number(params.number) };
  const acted = await signAmendment({ ...deps, files: privateFiles() }, input, actor, call);
  return acted.ok ? done({ body: amendmentView(acted.value, acted.value.amendment) }) : acted;
});
