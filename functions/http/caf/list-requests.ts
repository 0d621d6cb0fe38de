import { listRequests as contract } from '../../../contract/caf.ts';
import { listRequests } from '../../../domain/habilitation/list-requests.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const { counts, requests } = await listRequests(deps, query, actor);
  return done({
    body: {
      counts,
      requests: requests.map((one) => ({
        id: one.id,
        kind: one.kind,
        state: one.state,
        submittedAt: one.submittedAt,
        stateSince: one.stateSince,
        providerName: one.provider.name,
        city: one.provider.address.city,
        establishmentCount: one.establishments.length,
        communeCount: one.communes.length,
        personCount: one.persons.length,
      })),
    },
  });
});
