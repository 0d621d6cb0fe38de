import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { signEndAttestation as contract } from '../../../contract/end-attestations.ts';
import { signAttestationOfEnd } from '../../../domain/linf/sign-attestation-of-end.ts';
import { done } from '../../../domain/result.ts';
import { attestationDocumentOf } from '../../papers/attestation-document-of.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { once } from '../../runtime/once.ts';
import { privateFiles } from '../../runtime/private-files.ts';
import { endAttestationView } from './end-attestation-view.ts';

const renderer = once(() => documentRenderer());

export const handler = edge(contract, async ({ body, call }) => {
  const signing = {
    ...deps(),
    files: privateFiles(),
    print: async (...of: Parameters<typeof attestationDocumentOf>) =>
      renderer()(attestationDocumentOf(...of)),
  };
  const signed = await signAttestationOfEnd(signing, body, call);
  return signed.ok ? done({ body: endAttestationView(signed.value, deps().now()) }) : signed;
});
