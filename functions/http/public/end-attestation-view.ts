import type { EndAttestation } from '../../../contract/end-attestations.ts';
import { attestationWords } from '../../../documents/attestation-words.ts';
import { attestationState, endCommitmentVersion } from '../../../domain/linf/destruction-attestation.ts';
import type { AttestedEnd } from '../../../domain/linf/sign-attestation-of-end.ts';
import { parisDay } from '../../../domain/paris-day.ts';

/** What the holder of the private link reads: no place of a PDF, no references once they are in one. */
export function endAttestationView(
  { convention, attestation, parts }: AttestedEnd,
  now: Date,
): EndAttestation {
  const today = parisDay(now);
  return {
    convention: convention.id,
    cafCode: convention.cafCode,
    partyName: convention.provider.name,
    placeName: convention.place?.name ?? convention.provider.name,
    endedOn: parts[0]?.endedOn ?? today,
    dueOn: attestation.dueOn,
    words: [...(attestationWords[endCommitmentVersion] ?? [])],
    parts: parts.map((part) => {
      const { number, references, signed, onPaper, version } = part;
      const state = attestationState(part, today);
      return {
        number,
        state,
        count: references.length,
        ...(state !== 'signed' && { references }),
        ...(signed && { signed: { at: signed.at, name: signed.name, function: signed.function } }),
        ...(onPaper && { onPaper }),
        version,
      };
    }),
  };
}
