import { mandateView } from '../../../contract/mandate-view.ts';
import { listOwnMandates as contract } from '../../../contract/mandates.ts';
import { done } from '../../../domain/result.ts';
import { listOwnMandates } from '../../../domain/software/list-mandates.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { establishments, editors } = await listOwnMandates(deps, actor);
  return done({
    body: {
      establishments: establishments.map(({ asked, mandate }) => ({
        name: asked.name,
        address: asked.address,
        mandate: mandateView(asked.establishmentId, mandate, editors),
      })),
      editors: editors
        .filter(({ closed }) => !closed)
        .map(({ id, name, company, website }) => ({ id, name, company, ...(website && { website }) })),
    },
  });
});
