import { listAgents as contract } from '../../../contract/agents.ts';
import { listAgents } from '../../../domain/accounts/list-agents.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) =>
  done({ body: { agents: await listAgents(deps, actor.cafCode ?? '') } }),
);
