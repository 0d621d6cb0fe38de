import * as z from 'zod';
import { PostalAddress } from '../domain/caf/caf-profile.ts';
import { EstablishmentId, HabilitationId } from '../domain/identifiers.ts';
import { CommuneOrDistrictCode } from '../domain/territory/communes.ts';
import { operation } from './operation.ts';

export const InformationPlaceView = z
  .object({
    /** Which of them a request is sent to (LIN-02). */
    habilitationId: HabilitationId,
    name: z.string(),
    address: PostalAddress,
    email: z.string(),
    phone: z.string().optional(),
    /** Its public sheet, when it has one. */
    establishmentId: EstablishmentId.optional(),
  })
  .meta({ id: 'InformationPlace' });
export type InformationPlaceView = z.infer<typeof InformationPlaceView>;

export const findInformationPlaces = operation({
  id: 'findInformationPlaces',
  area: 'public',
  method: 'GET',
  path: '/api/public/information-places',
  summary: 'The information places (LINF) of a commune whose convention is in force',
  access: { kind: 'public' },
  query: z.object({ commune: CommuneOrDistrictCode }),
  response: { status: 200, schema: z.object({ places: z.array(InformationPlaceView) }) },
  problems: [],
});
