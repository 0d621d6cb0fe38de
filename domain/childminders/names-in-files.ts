import { namesOf } from '../accounts/names-of.ts';
import { listAll, type Records } from '../records.ts';
import type { CouncilFile } from './council-file.ts';

/**
 * The names of those who sent files and of those who decided on them, by their numbers: people by their accounts, programs
 * by the name that the council gave their access. A number that is nobody's any more stands for itself.
 */
export async function namesInFiles(
  deps: { records: Records },
  files: readonly CouncilFile[],
): Promise<(id: string) => string> {
  const senders = new Set(
    files.flatMap(({ via, habilitationId }) => (via === 'software' ? [habilitationId] : [])),
  );
  const [people, ...accesses] = await Promise.all([
    namesOf(
      deps,
      files.flatMap(({ via, by, imported, rejected, rolledBack }) => [
        via === 'site' ? by : undefined,
        imported?.by,
        rejected?.by,
        rolledBack?.by,
      ]),
    ),
    ...[...senders].map((habilitationId) => listAll(deps.records, 'feedClientsOf', { habilitationId })),
  ]);
  const programs = new Map(accesses.flat().map(({ record }) => [String(record.id), record.name]));
  return (id) => programs.get(id) ?? people(id);
}
