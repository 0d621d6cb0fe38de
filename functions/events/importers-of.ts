import { mayImport } from '../../domain/caf/importer.ts';
import type { Deps } from '../../domain/deps.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { listAll } from '../../domain/records.ts';

/** Addresses of the agents of a Caf who may import files of childminders today (S4 art. 5). */
export async function importersOf(deps: Deps, cafCode: string): Promise<string[]> {
  const today = parisDay(deps.now());
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode });
  return agents.flatMap(({ record }) => (mayImport(record, today) ? [record.email] : []));
}
