import { fileCommitment as contract } from '../../../contract/commitments.ts';
import { fileCommitment } from '../../../domain/commitments/file-commitment.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const filed = await fileCommitment(
    { ...deps, files: privateFiles() },
    { ...params, ...body, number: Number(params.number) },
    actor,
    call,
  );
  return filed.ok ? done({ body: filed.value }) : filed;
});
