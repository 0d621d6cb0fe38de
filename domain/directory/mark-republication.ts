import type { Deps } from '../deps.ts';

/**
 * Asks for a department to be published anew. The mark lies in the department's own partition, so it reaches the one
 * publisher through the stream, in order with every other change: two publishers could put an older state over a newer.
 * A department of which nothing is known is left alone. Says whether it was marked.
 */
export async function markRepublication(deps: Deps, cafCode: string): Promise<boolean> {
  const { items } = await deps.records.list('referencesOfCaf', { cafCode }, { limit: 1 });
  if (items.length === 0) return false;
  await deps.records.commit([
    { do: 'put', kind: 'republication', record: { cafCode, askedAt: deps.now().toISOString() } },
  ]);
  return true;
}
