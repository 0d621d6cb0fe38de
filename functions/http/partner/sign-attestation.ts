import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { signAttestation as contract } from '../../../contract/information-attestations.ts';
import { signAttestation } from '../../../domain/linf/sign-attestation.ts';
import { done } from '../../../domain/result.ts';
import { attestationDocumentOf } from '../../papers/attestation-document-of.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';
import { privateFiles } from '../../runtime/private-files.ts';
import { ownAttestationView } from './attestation-view.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const signed = await signAttestation(
    {
      ...deps,
      files: privateFiles(),
      print: (...of) => renderer()(attestationDocumentOf(...of)),
    },
    { ...params, number: Number(params.number), ...body },
    actor,
    call,
  );
  if (!signed.ok) return signed;
  const { attestation, convention } = signed.value;
  return done({ body: ownAttestationView(attestation, convention, deps.now()) });
});
