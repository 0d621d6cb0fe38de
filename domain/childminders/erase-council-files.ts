import { listAll } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';
import { type CouncilFile, councilFileKeys, keysOfCouncilFile } from './council-file.ts';
import { type ChildmindersDeps, departmentOf, rightsOfFiles } from './department.ts';
import { eraseOldPositions } from './erase-positions.ts';
import { isDueForErasure, isPreviousOver } from './erasure-rules.ts';
import { eraseOldRights, withoutNames } from './forget-names.ts';
import type { ChildminderPointer } from './pointer.ts';
import { type AnyRight, isOfDeleted } from './rights-in-force.ts';
import { councilFileTransitions } from './transitions.ts';

export interface ErasedFiles {
  files: number;
  /** What somebody changed in the very moment: the next run takes it up. */
  overtaken: number;
}

/**
 * Erases what the delays no longer let us keep of a department (AVN-06): the objects of files, rights that nothing names
 * any more, positions of addresses that are no longer shown, the names that a deletion takes out of other rights, and at
 * the end of a convention those in all that is left; of each file, what importing it would change. Each file is marked
 * before its objects go, so that nobody imports it meanwhile, and told as erased after: a run cut short is taken up by
 * the next.
 */
export async function eraseCouncilFiles(deps: ChildmindersDeps, cafCode: string): Promise<ErasedFiles> {
  const erased: ErasedFiles = { files: 0, overtaken: 0 };
  const listed = await listAll(deps.records, 'councilFilesOfCaf', { cafCode });
  // No council of most departments ever sent a file, and without one nothing is ever shown.
  if (listed.length === 0) return erased;
  const department = await departmentOf(deps, cafCode);
  const isDeleted = isOfDeleted([...(await rightsOfFiles(deps, department)), ...department.recorded]);
  const open = listed.map(({ record }) => record).filter(({ erasedAt }) => !erasedAt);
  for (const pointer of department.pointers) {
    const kept = await withoutWhatIsOver(deps, pointer, isDeleted);
    if (!kept) {
      erased.overtaken += 1;
      continue;
    }
    await eraseOldRights(deps, kept);
    const positions = department.positions.find((one) => one.habilitationId === kept.habilitationId);
    if (!(await eraseOldPositions(deps, kept, positions))) erased.overtaken += 1;
  }
  // Comparisons name people of the file before, and serve the day on which somebody looks.
  await deps.deposits.erase(
    open.flatMap((file) => [councilFileKeys.comparison(file), councilFileKeys.changes(file)]),
  );
  const now = deps.now();
  const current = (await departmentOf(deps, cafCode)).pointers;
  for (const { habilitationId, id } of open) {
    // The index is a little late at times: what it says is looked at once more.
    const file = await deps.records.get('councilFile', [habilitationId, id]);
    const pointer = current.find((one) => one.habilitationId === habilitationId);
    if (!file || !isDueForErasure(file, pointer, now)) continue;
    if (await eraseFile(deps, file)) erased.files += 1;
    else erased.overtaken += 1;
  }
  return erased;
}

async function eraseFile(deps: ChildmindersDeps, seen: CouncilFile): Promise<boolean> {
  const at = deps.now().toISOString();
  let file = seen;
  if (!file.erasing) {
    file = { ...seen, erasing: at, version: seen.version + 1 };
    const marked = await deps.records.commit([{ do: 'replace', kind: 'councilFile', record: file }]);
    if (!marked.ok) return false;
  }
  await deps.deposits.erase(keysOfCouncilFile(file));
  const told = await deps.records.commit([
    { do: 'replace', kind: 'councilFile', record: { ...file, erasedAt: at, version: file.version + 1 } },
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode: file.cafCode,
        action: 'council-files-erased',
        subject: { kind: 'habilitation', id: file.habilitationId },
        detail: file.id,
      },
    ),
  ]);
  return told.ok;
}

/**
 * The pointer without the file before, once its delay is over, and its rights without the names of those who had what is
 * known of them deleted; without any name, once the convention has ended.
 */
async function withoutWhatIsOver(
  deps: ChildmindersDeps,
  seen: ChildminderPointer,
  isDeleted: (right: AnyRight) => boolean,
): Promise<ChildminderPointer | undefined> {
  if (seen.withdrawn) return withoutNames(deps, seen, () => true);
  const pointer = await withoutNames(deps, seen, isDeleted);
  if (!pointer || !isPreviousOver(pointer, deps.now())) return pointer;
  const { previous, ...rest } = pointer;
  const file = previous && (await deps.records.get('councilFile', [pointer.habilitationId, previous.fileId]));
  const next = { ...rest, version: pointer.version + 1 };
  const { to } = councilFileTransitions.supersede;
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'childminderPointer', record: next },
    ...(file
      ? [
          {
            do: 'replace' as const,
            kind: 'councilFile' as const,
            record: { ...file, state: to, stateSince: deps.now().toISOString(), version: file.version + 1 },
          },
        ]
      : []),
  ]);
  return committed.ok ? next : undefined;
}
