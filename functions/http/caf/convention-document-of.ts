import type { ConventionDocument } from '../../../adapters/pdf/convention-document.ts';
import type { PostalAddress } from '../../../domain/caf/caf-profile.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';

const lines = ({ street, complement, postcode, city }: PostalAddress): string[] =>
  [complement ?? '', street, `${postcode} ${city}`].filter((line) => line !== '');

/** What the convention prints; undefined while the request is not accepted (ACT-03). */
export function conventionDocumentOf(habilitation: Habilitation): ConventionDocument | undefined {
  const { convention } = habilitation;
  const caf = cafByCode(habilitation.cafCode);
  if (!convention || !caf || habilitation.kind !== 'structures') return undefined;
  const { provider, establishments, persons } = convention.annex;
  if (!provider.representative) return undefined;
  return {
    number: habilitation.id,
    kind: habilitation.kind,
    draftedOn: convention.draftedOn,
    provider: {
      name: provider.name,
      address: lines(provider.address),
      representative: provider.representative,
    },
    caf: {
      name: caf.name,
      fullName: caf.fullName,
      address: lines(convention.caf.address),
      place: convention.caf.place,
      representative: convention.caf.representative,
    },
    establishments,
    persons,
    ...(convention.signature && {
      signature: { signedOn: convention.signature.signedOn, place: convention.signature.place },
    }),
  };
}
