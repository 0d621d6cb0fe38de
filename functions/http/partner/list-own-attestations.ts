import { listOwnAttestations as contract } from '../../../contract/information-attestations.ts';
import { attestationWords } from '../../../documents/attestation-words.ts';
import { commitmentVersion } from '../../../domain/linf/destruction-attestation.ts';
import { readOwnAttestations } from '../../../domain/linf/read-attestations.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { ownAttestationView } from './attestation-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const places = await readOwnAttestations(deps, actor);
  const now = deps.now();
  const attestations = places.flatMap(({ convention, attestations }) =>
    attestations.map((one) => ownAttestationView(one, convention, now)),
  );
  return done({ body: { words: [...(attestationWords[commitmentVersion] ?? [])], attestations } });
});
