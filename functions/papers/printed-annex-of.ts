import type { PrintedAnnex, PrintedCaf } from '../../adapters/pdf/parties.ts';
import { legalFormWords } from '../../documents/legal-forms.ts';
import type { PostalAddress } from '../../domain/caf/caf-profile.ts';
import type { Caf } from '../../domain/caf/cafs.ts';
import type { Annex } from '../../domain/habilitation/annex.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { parisDay } from '../../domain/paris-day.ts';

const lines = ({ street, complement, postcode, city }: PostalAddress): string[] =>
  [complement ?? '', street, `${postcode} ${city}`].filter((line) => line !== '');

/** The other party and annex 1 as papers print them. */
export const printedAnnexOf = ({
  provider,
  place,
  establishments,
  communes,
  persons,
}: Annex): PrintedAnnex => ({
  provider: {
    name: provider.name,
    ...(provider.legalForm && { legalForm: legalFormWords[provider.legalForm] }),
    address: lines(provider.address),
    email: provider.email,
    ...(provider.phone && { phone: provider.phone }),
    ...(provider.representative && { representative: provider.representative }),
  },
  ...(place && {
    place: {
      name: place.name,
      address: lines(place.address),
      email: place.email,
      ...(place.phone && { phone: place.phone }),
    },
  }),
  establishments: establishments.map(({ establishmentId, ...one }) => ({ id: establishmentId, ...one })),
  communes,
  persons: persons.map(({ lastName, firstName, email, function: role, address, closed }) => ({
    lastName,
    firstName,
    email,
    function: role,
    ...(address && { address: lines(address).join(', ') }),
    ...(closed && { closed: { on: parisDay(new Date(closed.at)), reason: closed.reason } }),
  })),
});

/** The Caf's side as it was copied into a convention. */
export const printedCafOf = (caf: Caf, side: NonNullable<Habilitation['convention']>['caf']): PrintedCaf => ({
  name: caf.name,
  fullName: caf.fullName,
  address: lines(side.address),
  place: side.place,
  representative: side.representative,
});
