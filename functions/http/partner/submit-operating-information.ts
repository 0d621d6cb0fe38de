import { submitOperatingInformation as contract } from '../../../contract/partner.ts';
import { submitOperatingInformation } from '../../../domain/establishment/submit-operating-information.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { readCommunes } from '../../runtime/read-communes.ts';
import { ownEstablishmentView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const own = await submitOperatingInformation(
    { ...deps, readCommunes },
    { ...params, ...body },
    actor,
    call,
  );
  return own.ok ? done({ body: ownEstablishmentView(own.value) }) : own;
});
