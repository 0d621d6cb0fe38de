import { reopenAgentAccess as contract } from '../../../contract/cnaf-agents.ts';
import { reopenAgentAccess } from '../../../domain/caf/reopen-agent-access.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { answerWithCaf } from './answer-with-caf.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) =>
  answerWithCaf(deps, params.code, await reopenAgentAccess(deps, params, actor, call)),
);
