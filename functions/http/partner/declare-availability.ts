import { declareAvailability as contract } from '../../../contract/partner.ts';
import { declareAvailability } from '../../../domain/availability/declare-availability.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownEstablishmentView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const own = await declareAvailability(deps, { ...params, ...body }, actor, call);
  return own.ok ? done({ body: ownEstablishmentView(own.value) }) : own;
});
