import type { LinkedEstablishment } from '../../../contract/availability-links.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import type { OwnEstablishment } from '../../../domain/establishment/own-establishment.ts';

/** An establishment as the holder of a mailed link sees it: its places, and nothing else that its agents may see. */
export const linkedEstablishment = ({
  asked,
  reference,
  availability,
}: OwnEstablishment): LinkedEstablishment => ({
  establishmentId: asked.establishmentId,
  name: reference?.name ?? asked.name,
  address: reference ? addressLine(reference.address) : asked.address,
  capacity: reference?.capacity,
  availability,
});
