import { submitRequest as contract } from '../../../contract/public.ts';
import { submitRequest } from '../../../domain/habilitation/submit-request.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { readCommunes } from '../../runtime/read-communes.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const submitted = await submitRequest({ ...deps(), readCommunes }, body, call);
  return submitted.ok ? done({ body: submitted.value }) : submitted;
});
