import { recordSignature as contract } from '../../../contract/caf.ts';
import { recordSignature } from '../../../domain/habilitation/record-signature.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await recordSignature(
    { ...deps, files: privateFiles() },
    { ...params, ...body },
    actor,
    call,
  );
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
