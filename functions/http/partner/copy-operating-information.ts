import { copyOperatingInformation as contract } from '../../../contract/operating.ts';
import { copyOperatingInformation } from '../../../domain/establishment/copy-operating-information.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const copied = await copyOperatingInformation(deps, { ...params, ...body }, actor, call);
  return copied.ok ? done({ body: copied.value }) : copied;
});
