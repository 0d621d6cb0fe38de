import * as z from 'zod';
import { PostalAddress } from '../caf/caf-profile.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { statesInForce } from '../habilitation/transitions.ts';
import { EstablishmentId, HabilitationId } from '../identifiers.ts';
import type { Write } from '../records.ts';
import { CommuneCode } from '../territory/communes.ts';
import { withoutBlanks } from '../text.ts';

/**
 * An information place (*LINF*) as the directory of its department knows it: what its convention in force says, kept
 * beside the establishments so that the publisher reads one partition.
 */
export const InformationPlaceListing = z.object({
  cafCode: z.string(),
  habilitationId: HabilitationId,
  name: z.string(),
  /** Its sheet, when it stands in the Caf's list too, as an RPE. */
  establishmentId: EstablishmentId.optional(),
  address: PostalAddress,
  email: z.string(),
  phone: z.string().optional(),
  /** INSEE codes of the communes it covers, in order. */
  communes: z.array(CommuneCode),
  /** First day on which the convention is in force no more, once a termination is recorded. */
  until: z.iso.date().optional(),
  /** Version of the convention that says so. */
  version: z.number().int(),
});
export type InformationPlaceListing = z.infer<typeof InformationPlaceListing>;

/** What the directory says of an information place; undefined unless its convention is in force. */
function listingOf(convention: Habilitation): InformationPlaceListing | undefined {
  const { kind, state, place, communes, id, cafCode, duration, version } = convention;
  if (kind !== 'linf' || !place || !statesInForce.includes(state)) return undefined;
  const { name, establishmentId, address, email, phone } = place;
  return withoutBlanks({
    cafCode,
    habilitationId: id,
    name,
    establishmentId,
    address: withoutBlanks(address),
    email,
    phone,
    communes: communes.map(({ code }) => code).sort(),
    until: duration?.termination?.effectiveOn,
    version,
  });
}

/**
 * The writes that keep the directory's line of an information place in step with its convention: they go in the very
 * write that changes the convention. None when the line says the same before and after, and none for other kinds.
 */
export function informationPlaceWrites(before: Habilitation, after: Habilitation): Write[] {
  const said = listingOf(before);
  const says = listingOf(after);
  if (says) {
    const same = JSON.stringify({ ...said, version: 0 }) === JSON.stringify({ ...says, version: 0 });
    return same ? [] : [{ do: 'put', kind: 'informationPlace', record: says }];
  }
  return said
    ? [{ do: 'delete', kind: 'informationPlace', key: [said.cafCode, said.habilitationId], mustExist: false }]
    : [];
}
