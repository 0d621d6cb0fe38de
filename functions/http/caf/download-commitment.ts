import { downloadCommitment as contract } from '../../../contract/commitments.ts';
import { readCommitment } from '../../../domain/commitments/read-commitment.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ deps, params, query, actor, call }) => {
  const { id, number } = params;
  const input = {
    id,
    number: Number(number),
    version: Number(query.version),
    part: Number(query.part ?? 0),
  };
  const read = await readCommitment({ ...deps, files: privateFiles() }, input, actor, call);
  // The page knows the file's own name and type, and puts the parts together.
  return read.ok ? done({ file: { bytes: read.value, name: `engagement-${id}-${number}.part` } }) : read;
});
