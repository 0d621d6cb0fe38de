import type { PrintedDocumentOf } from '../../adapters/pdf/printed-document.ts';
import { attestationWords } from '../../documents/attestation-words.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { DestructionAttestation } from '../../domain/linf/destruction-attestation.ts';
import type { PrintAttestation } from '../../domain/linf/keep-signed.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { printedAnnexOf, printedCafOf } from './printed-annex-of.ts';

/** What an attestation prints as it is signed, with both parties as the convention names them. */
export function attestationDocumentOf(
  { references, from, to, endedOn, dueOn, preparedAt }: DestructionAttestation,
  signed: Parameters<PrintAttestation>[1],
  convention: Parameters<PrintAttestation>[2],
): PrintedDocumentOf<'destruction-attestation'> {
  const caf = cafByCode(convention.cafCode);
  const side = convention.convention?.caf;
  if (!caf || !side) throw new Error('A convention that was in force has its Caf and its text');
  return {
    document: 'destruction-attestation',
    kind: 'linf',
    number: convention.id,
    writtenOn: parisDay(new Date(preparedAt)),
    caf: printedCafOf(caf, side),
    provider: printedAnnexOf(convention).provider,
    conventionSignedOn: convention.duration.effectiveOn,
    occasion: endedOn
      ? { kind: 'convention-end', endedOn }
      : { kind: 'six-months', from, to, requests: references.length },
    references,
    dueOn,
    signed: {
      name: signed.name,
      function: signed.function,
      on: parisDay(new Date(signed.at)),
      ...(signed.by && { by: signed.by }),
      words: [...(attestationWords[signed.version] ?? [])],
    },
  };
}
