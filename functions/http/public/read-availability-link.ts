import { readAvailabilityLink as contract } from '../../../contract/availability-links.ts';
import { followAvailabilityLink } from '../../../domain/availability/use-availability-link.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { linkedEstablishment } from './linked-establishment.ts';

export const handler = edge(contract, async ({ body }) => {
  const followed = await followAvailabilityLink(deps(), body.secret);
  if (!followed.ok) return followed;
  const { value } = followed;
  return done({
    body:
      value.state === 'open'
        ? { state: value.state, act: value.act, establishment: linkedEstablishment(value.own) }
        : value,
  });
});
