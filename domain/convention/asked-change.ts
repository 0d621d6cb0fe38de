import * as z from 'zod';
import { EstablishmentId } from '../identifiers.ts';
import { CommuneCode } from '../territory/communes.ts';
import { Change, mostChanges } from './change.ts';

const [
  addPerson,
  removePerson,
  ,
  removeEstablishment,
  changeRights,
  ,
  removeCommune,
  changeParty,
  changePlace,
  changePerson,
] = Change.options;

/**
 * A change as an agent asks for it: an establishment by its identifier, a commune by its code. What the annex will say
 * of them comes from the Caf's list and from the official communes, never from a browser.
 */
export const AskedChange = z.discriminatedUnion('op', [
  addPerson,
  removePerson,
  z.object({
    op: z.literal('add-establishment'),
    establishmentId: EstablishmentId,
    operating: z.boolean(),
    availability: z.boolean(),
  }),
  removeEstablishment,
  changeRights,
  z.object({ op: z.literal('add-commune'), code: CommuneCode }),
  removeCommune,
  changeParty,
  changePlace,
  changePerson,
]);
export type AskedChange = z.infer<typeof AskedChange>;

export const AskedChanges = z.array(AskedChange).max(mostChanges);
