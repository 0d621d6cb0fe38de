import { listAdministrators as contract } from '../../../contract/agents.ts';
import { listAdministrators } from '../../../domain/accounts/list-agents.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps }) =>
  done({ body: { agents: await listAdministrators(deps) } }),
);
