import { readEndAttestation as contract } from '../../../contract/end-attestations.ts';
import { readAttestationOfEnd } from '../../../domain/linf/sign-attestation-of-end.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { endAttestationView } from './end-attestation-view.ts';

export const handler = edge(contract, async ({ body }) => {
  const read = await readAttestationOfEnd(deps(), body.secret);
  return read.ok ? done({ body: endAttestationView(read.value, deps().now()) }) : read;
});
