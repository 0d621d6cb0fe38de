import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import type { Amendment } from '../../../domain/convention/amendment.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { printedAnnexOf, printedCafOf } from '../../papers/printed-annex-of.ts';

/** What an avenant prints, from the annexes frozen with its posting; undefined while it is a draft (AVN-01). */
export function amendmentDocumentOf(
  { id, cafCode, convention }: Habilitation,
  { number, template, requestedOn, requestForm, before, after, caf: side, postedOn, signature }: Amendment,
): PrintedDocumentOf<'amendment'> | undefined {
  const caf = cafByCode(cafCode);
  const signed = convention?.signature;
  if (!caf || !signed || !before || !after || !side || !postedOn) return undefined;
  return {
    document: 'amendment',
    template,
    number: id,
    sequence: number,
    draftedOn: postedOn,
    cause: { kind: requestForm === 'closed-access' ? 'closed-access' : 'request', on: requestedOn },
    conventionSignature: { signedOn: signed.signedOn, place: signed.place },
    caf: printedCafOf(caf, side),
    before: printedAnnexOf(before),
    after: printedAnnexOf(after),
    ...(signature && { signature: { signedOn: signature.signedOn, place: signature.place } }),
  };
}
