import { readPersonConnections as contract } from '../../../contract/caf-connections.ts';
import { observedDays } from '../../../domain/connections/find-suspicions.ts';
import { readPersonConnections } from '../../../domain/connections/read-person-connections.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const read = await readPersonConnections(deps, params, actor);
  if (!read.ok) return read;
  return done({ body: { ...read.value, days: observedDays, keptDays: deps.traceRetentionDays() } });
});
