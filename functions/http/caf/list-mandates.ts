import { mandateView } from '../../../contract/mandate-view.ts';
import { listMandates as contract } from '../../../contract/mandates.ts';
import { done } from '../../../domain/result.ts';
import { listMandatesOfCaf } from '../../../domain/software/list-mandates.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { mandates, editors } = await listMandatesOfCaf(deps, actor.cafCode ?? '');
  return done({
    body: {
      mandates: mandates.map(({ mandate, name, holds }) => ({
        name,
        holds,
        mandate: mandateView(mandate.establishmentId, mandate, editors),
      })),
    },
  });
});
