import { listConnections as contract } from '../../../contract/caf-connections.ts';
import { listConnections } from '../../../domain/connections/list-connections.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const { people, rhythm } = await listConnections(deps, query, actor);
  return done({
    body: {
      days: query.days,
      keptDays: deps.traceRetentionDays(),
      people: people.map(({ networks, ...person }) => ({ ...person, networkCount: networks.length })),
      rhythm,
    },
  });
});
