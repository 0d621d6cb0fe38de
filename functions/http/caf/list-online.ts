import { listOnline as contract } from '../../../contract/caf-online.ts';
import { listOnline } from '../../../domain/establishment/list-online.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) =>
  done({ body: { establishments: await listOnline(deps, actor) } }),
);
