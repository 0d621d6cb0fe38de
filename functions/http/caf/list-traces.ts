import { listTraces as contract } from '../../../contract/caf.ts';
import { done } from '../../../domain/result.ts';
import { listTraces } from '../../../domain/traces/list-traces.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const page = await listTraces(deps, query, actor);
  return done({
    body: {
      ...page,
      keptDays: deps.traceRetentionDays(),
      traces: page.traces.map(({ who, ...trace }) => ({ ...trace, ...who })),
    },
  });
});
