import type { PrintedDocumentOf } from '../../adapters/pdf/printed-document.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { printedAnnexOf, printedCafOf } from './printed-annex-of.ts';

/** What the convention prints, whatever its kind; undefined while the request is not accepted (ACT-03). */
export function conventionDocumentOf(
  habilitation: Habilitation,
): PrintedDocumentOf<'convention'> | undefined {
  const { convention } = habilitation;
  const caf = cafByCode(habilitation.cafCode);
  if (!convention || !caf) return undefined;
  return {
    document: 'convention',
    template: convention.template,
    number: habilitation.id,
    draftedOn: convention.draftedOn,
    caf: printedCafOf(caf, convention.caf),
    ...printedAnnexOf(convention.annex),
    ...(convention.signature && {
      signature: { signedOn: convention.signature.signedOn, place: convention.signature.place },
    }),
  };
}
