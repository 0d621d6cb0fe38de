import { useAvailabilityLink as contract } from '../../../contract/availability-links.ts';
import { useAvailabilityLink } from '../../../domain/availability/use-availability-link.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { linkedEstablishment } from './linked-establishment.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const used = await useAvailabilityLink(deps(), body, call);
  return used.ok ? done({ body: linkedEstablishment(used.value) }) : used;
});
