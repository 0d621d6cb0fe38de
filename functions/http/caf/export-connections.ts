import { connectionTable } from '../../../adapters/csv/connection-table.ts';
import { exportConnections as contract } from '../../../contract/caf-connections.ts';
import { listConnections } from '../../../domain/connections/list-connections.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done } from '../../../domain/result.ts';
import { traceWrite } from '../../../domain/traces/trace.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, query, actor, call }) => {
  const { people } = await listConnections(deps, query, actor);
  const bytes = connectionTable(people, query.days);
  const cafCode = actor.cafCode ?? '';
  // Recorded once the file exists and before it leaves: a download without its trace cannot be (CTL-01).
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'connections-exported',
      subject: { kind: 'caf', id: cafCode },
    }),
  ]);
  return done({ file: { bytes, name: `connexions-${cafCode}-${parisDay(deps.now())}.csv` } });
});
