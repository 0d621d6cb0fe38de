import { closeAgentAccess as contract } from '../../../contract/cnaf-agents.ts';
import { closeAgentAccess } from '../../../domain/caf/close-agent-access.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { answerWithCaf } from './answer-with-caf.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) =>
  answerWithCaf(deps, params.code, await closeAgentAccess(deps, params, actor, call)),
);
