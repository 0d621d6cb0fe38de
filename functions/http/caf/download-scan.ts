import { downloadScan as contract } from '../../../contract/caf-files.ts';
import { readScan } from '../../../domain/habilitation/read-scan.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ deps, params, query, actor, call }) => {
  const input = { id: params.id, part: Number(query.part ?? 0), amendment: query.amendment };
  const read = await readScan({ ...deps, files: privateFiles() }, input, actor, call);
  // The page knows the file's own name and type, and puts the parts together.
  return read.ok ? done({ file: { bytes: read.value, name: `scan-${params.id}.part` } }) : read;
});
