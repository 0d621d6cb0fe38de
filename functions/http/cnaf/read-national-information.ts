import { readNationalInformation as contract } from '../../../contract/information-sight.ts';
import { readNationalInformation } from '../../../domain/linf/read-national-information.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps }) =>
  done({ body: await readNationalInformation(deps) }),
);
