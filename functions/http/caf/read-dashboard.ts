import { readDashboard as contract } from '../../../contract/caf-dashboard.ts';
import { readDashboard } from '../../../domain/figures/caf-dashboard.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) =>
  done({ body: await readDashboard(deps, actor) }),
);
