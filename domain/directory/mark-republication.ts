import type { Deps } from '../deps.ts';

/**
 * Asks for a department to be published anew. The mark lies in the department's own partition, so it reaches the one
 * publisher through the stream, in order with every other change: two publishers could put an older state over a newer.
 */
export async function markRepublication(deps: Deps, cafCode: string): Promise<void> {
  await deps.records.commit([
    { do: 'put', kind: 'republication', record: { cafCode, askedAt: deps.now().toISOString() } },
  ]);
}
