import { listAvailabilityToConfirm as contract } from '../../../contract/caf-availability.ts';
import { listToConfirm } from '../../../domain/availability/list-to-confirm.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) =>
  done({ body: await listToConfirm(deps, actor) }),
);
