import { readLookalikes as contract } from '../../../contract/caf-instruction.ts';
import { readLookalikes } from '../../../domain/habilitation/lookalikes.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const read = await readLookalikes(deps, params.id, actor);
  if (!read.ok) return read;
  const lookalikes = read.value.map(({ other, shared }) => ({
    id: other.id,
    partyName: other.provider.name,
    kind: other.kind,
    state: other.state,
    ...shared,
  }));
  return done({ body: { lookalikes } });
});
