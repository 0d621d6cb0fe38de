import { listDepartment } from '../../../contract/search.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import type { EstablishmentType } from '../../../domain/establishment/establishment-type.ts';
import { call } from '../../api/client.ts';
import type { Found } from '../../design/combobox.tsx';
import { formatPhone } from '../../design/format.ts';
import { typeWords } from '../../establishment/words.ts';
import { type EstablishmentFacts, emptyAddress, type PlaceDraft } from './draft.ts';

/** An establishment of a Caf's list: what shows it, and what its contact begins with. */
export type FoundEstablishment = Found & { facts: EstablishmentFacts; contact: PlaceDraft };

/** Establishments of a Caf's list whose name or commune answers what is being typed; of one type, or of all. */
export async function searchList(
  { cafCode, type }: { cafCode: string; type?: EstablishmentType },
  text: string,
  signal: AbortSignal,
): Promise<FoundEstablishment[]> {
  const { establishments } = await call(
    listDepartment,
    { params: { cafCode }, query: { text, type } },
    { signal },
  );
  return establishments.slice(0, 20).map(({ id, type: own, name, address, email, phone }) => ({
    id,
    label: name,
    detail: `${typeWords[own].name} · ${addressLine(address)}`,
    facts: { type: own, name, address: addressLine(address) },
    contact: {
      establishmentId: id,
      name,
      address: {
        ...emptyAddress,
        street: address.street ?? '',
        postcode: address.postcode ?? '',
        city: address.commune,
      },
      email: email ?? '',
      // As one would type it: the form reads it back.
      phone: formatPhone(phone ?? '').replaceAll('\u00a0', ' '),
    },
  }));
}
