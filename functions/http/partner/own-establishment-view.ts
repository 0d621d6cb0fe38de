import type { OwnEstablishment as View } from '../../../contract/partner.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import { partiesToShow } from '../../../domain/establishment/members.ts';
import type { OwnEstablishment } from '../../../domain/establishment/own-establishment.ts';
import type { Withdrawal } from '../../../domain/establishment/publication.ts';

/** A withdrawal as its provider reads it: when and why. */
export const withdrawalView = (withdrawn: Withdrawal | undefined) =>
  withdrawn && { reason: withdrawn.reason, at: withdrawn.at };

/** One establishment as its agent edits it. */
export function ownEstablishmentView(own: OwnEstablishment): View {
  const { asked, reference, submission, publication, availability } = own;
  return {
    establishmentId: asked.establishmentId,
    habilitationId: own.habilitation.id,
    type: asked.type,
    name: reference?.name ?? asked.name,
    address: reference ? addressLine(reference.address) : asked.address,
    rights: own.rights,
    parties: partiesToShow(own.habilitation).map((party) => ({
      ...party,
      consent: own.consents?.consents.find(({ accountId }) => accountId === party.accountId),
    })),
    consentsVersion: own.consents?.version ?? 0,
    listed: {
      commune: reference?.address.commune ?? '',
      communeCode: reference?.address.communeCode,
      position: reference?.position,
    },
    capacity: reference?.capacity,
    operating: publication && {
      information: publication.information,
      approvedAt: publication.approvedAt,
      withdrawn: withdrawalView(publication.withdrawn),
    },
    submission,
    availability: availability && { ...availability, withdrawn: withdrawalView(availability.withdrawn) },
  };
}
