import { readCaf as contract } from '../../../contract/cnaf.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { cafView } from './caf-view.ts';

export const handler = endpoint(contract, async ({ deps, params }) => {
  const caf = await cafView(deps, params.code);
  return caf ? done({ body: caf }) : refused({ code: 'not-found' });
});
