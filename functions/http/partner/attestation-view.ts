import type { OwnAttestation } from '../../../contract/information-attestations.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import {
  attestationState,
  type DestructionAttestation,
} from '../../../domain/linf/destruction-attestation.ts';
import { parisDay } from '../../../domain/paris-day.ts';

/** An attestation as lists show it: without its references, nor the place of its PDF. */
export function attestationLine(
  attestation: DestructionAttestation,
  convention: Pick<Habilitation, 'place'> | undefined,
  now: Date,
) {
  const { habilitationId, month, number, from, to, dueOn, references, signed } = attestation;
  return {
    habilitationId,
    month,
    number,
    from,
    to,
    dueOn,
    placeName: convention?.place?.name ?? habilitationId,
    count: references.length,
    state: attestationState(attestation, parisDay(now)),
    ...(signed && { signed: { at: signed.at, name: signed.name, function: signed.function } }),
  };
}

/** The same as a person of the information place reads it. */
export const ownAttestationView = (
  attestation: DestructionAttestation,
  convention: Pick<Habilitation, 'place'>,
  now: Date,
): OwnAttestation => ({
  ...attestationLine(attestation, convention, now),
  ...(!attestation.signed && { references: attestation.references }),
  version: attestation.version,
});
