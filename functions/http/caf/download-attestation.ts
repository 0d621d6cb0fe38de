import { downloadAttestation as contract } from '../../../contract/information-attestations.ts';
import { downloadAttestation } from '../../../domain/linf/read-attestations.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const read = await downloadAttestation({ ...deps, files: privateFiles() }, params, actor, call);
  return read.ok ? done({ file: read.value }) : read;
});
