import { approveHarmless as contract } from '../../../contract/caf-validation.ts';
import { approveHarmless } from '../../../domain/establishment/approve-harmless.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) =>
  done({ body: { results: await approveHarmless(deps, body, actor, call) } }),
);
