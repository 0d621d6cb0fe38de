import { endImporter as contract } from '../../../contract/cnaf-agents.ts';
import { endImporter } from '../../../domain/caf/end-importer.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { answerWithCaf } from './answer-with-caf.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) =>
  answerWithCaf(deps, params.code, await endImporter(deps, { ...params, ...body }, actor, call)),
);
