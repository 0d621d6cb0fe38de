import { downloadEndAttestation as contract } from '../../../contract/end-attestations.ts';
import { readSignedPart } from '../../../domain/linf/sign-attestation-of-end.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const read = await readSignedPart({ ...deps(), files: privateFiles() }, body, call);
  return read.ok ? done({ file: read.value }) : read;
});
