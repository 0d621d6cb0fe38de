import { readOwnEstablishment as contract } from '../../../contract/partner.ts';
import { ownEstablishment } from '../../../domain/establishment/own-establishment.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownEstablishmentView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const own = await ownEstablishment(deps, actor, params.id);
  return own ? done({ body: ownEstablishmentView(own) }) : refused({ code: 'not-found' });
});
