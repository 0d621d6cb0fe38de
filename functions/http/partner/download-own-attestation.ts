import { downloadOwnAttestation as contract } from '../../../contract/information-attestations.ts';
import { downloadOwnAttestation } from '../../../domain/linf/read-attestations.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const read = await downloadOwnAttestation({ ...deps, files: privateFiles() }, params, actor, call);
  return read.ok ? done({ file: read.value }) : read;
});
