import { listAttestations as contract } from '../../../contract/information-attestations.ts';
import { isInForce } from '../../../domain/convention/duration.ts';
import { readAttestationsOfCaf } from '../../../domain/linf/read-attestations.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { attestationLine } from '../partner/attestation-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const now = deps.now();
  const attestations = await readAttestationsOfCaf(deps, actor);
  return done({
    body: {
      attestations: attestations.map(({ attestation, convention }) => ({
        ...attestationLine(attestation, convention, now),
        atEnd: attestation.endedOn !== undefined,
        ...(attestation.onPaper && { onPaper: attestation.onPaper }),
        inForce: convention !== undefined && isInForce(convention, parisDay(now)),
      })),
    },
  });
});
