import { recordImporter as contract } from '../../../contract/cnaf-agents.ts';
import { recordImporter } from '../../../domain/caf/record-importer.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { answerWithCaf } from './answer-with-caf.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) =>
  answerWithCaf(deps, params.code, await recordImporter(deps, { ...params, ...body }, actor, call)),
);
