import { getMany, listAll } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { CouncilFile } from './council-file.ts';
import { isForgettingDue, nameOfDeletions, settledMs } from './council-file-forgetting.ts';
import { type ChildmindersDeps, departmentOf, rightsOfFiles } from './department.ts';
import { forgetInFile } from './forget-in-file.ts';
import { eraseOldRights, withoutNames } from './forget-names.ts';
import { holding, isOfDeleted } from './rights-in-force.ts';

export interface Forgotten {
  /** Files gone through. */
  files: number;
  /** Those in which somebody was. */
  changed: number;
  /** What somebody changed in the very moment: the next run takes it up. */
  overtaken: number;
}

/** How long what was gone through is remembered; a file that is still there then is gone through again. */
const rememberedDays = 400;

/**
 * Takes people whose data the Caf, or a file that was imported, says to be deleted out of every file of the department
 * that is still kept (RGT-01): hidden at once, they are gone from the files within the hour. Each file is gone through when
 * a deletion comes, and once more twenty minutes later: what was being written meanwhile, by a check or by another run
 * that knew less, has come by then. Who is deleted stays so for the files that come after. A run cut short anywhere is
 * taken up by the next.
 */
export async function forgetDeleted(deps: ChildmindersDeps, cafCode: string): Promise<Forgotten> {
  const forgotten: Forgotten = { files: 0, changed: 0, overtaken: 0 };
  const department = await departmentOf(deps, cafCode);
  const all = [...(await rightsOfFiles(deps, department)), ...department.recorded];
  const deletions = holding(all).filter(({ kind }) => kind === 'deletion');
  const { salt } = department;
  if (deletions.length === 0 || salt === undefined) return forgotten;

  const isDeleted = isOfDeleted(all);
  for (const pointer of department.pointers) {
    if (pointer.withdrawn) continue;
    const kept = await withoutNames(deps, pointer, isDeleted);
    if (kept) await eraseOldRights(deps, kept);
    else forgotten.overtaken += 1;
  }

  const of = nameOfDeletions(deletions);
  const listed = await listAll(deps.records, 'councilFilesOfCaf', { cafCode });
  const files = listed.map(({ record }) => record).filter(({ checked, erasing }) => checked && !erasing);
  const before = await getMany(
    deps.records,
    'councilFileForgetting',
    files.map(({ habilitationId, id }) => [habilitationId, id] as const),
  );
  for (const [index, file] of files.entries()) {
    const known = before[index];
    const due = isForgettingDue(known, of, deps.now());
    if (!due) continue;
    // The moment from which twenty minutes count is that at which this look began.
    const at = deps.now().toISOString();
    const changed = await forgetInFile(deps, file, { salt, deletions });
    forgotten.files += 1;
    if (changed) forgotten.changed += 1;
    if (changed && file.checked?.corrected && !(await tellNotCorrected(deps, file))) {
      forgotten.overtaken += 1;
      continue;
    }
    const { habilitationId, id: fileId } = file;
    const again = due === 'again' && known ? { at: known.at, again: true as const } : { at };
    const expiresAt = expiresAfter(deps.now(), { days: rememberedDays });
    const record = { habilitationId, fileId, of, ...again, expiresAt };
    await deps.records.commit([{ do: 'put', kind: 'councilFileForgetting', record }]);
  }
  return forgotten;
}

/** The corrected file is no longer there to download. */
async function tellNotCorrected(
  deps: ChildmindersDeps,
  { habilitationId, id }: CouncilFile,
): Promise<boolean> {
  const file = await deps.records.get('councilFile', [habilitationId, id]);
  if (!file?.checked?.corrected) return true;
  const record = { ...file, checked: { ...file.checked, corrected: false }, version: file.version + 1 };
  const told = await deps.records.commit([{ do: 'replace', kind: 'councilFile', record }]);
  return told.ok;
}

/**
 * Erases what councils sent, byte for byte, as soon as nothing needs it: twenty minutes after its check, when no try of the
 * check still reads it and the link by which it came serves no more. What was read in it lies beside. What was not
 * checked yet stays.
 * @returns how many went.
 */
export async function eraseCheckedDrops({ records, deposits, now }: ChildmindersDeps): Promise<number> {
  const keys = await deposits.keysUnder('drops/');
  const files = await getMany(
    records,
    'councilFile',
    keys.map((key) => [key.split('/')[1] ?? '', key.split('/')[2] ?? ''] as const),
  );
  const over = keys.filter((_, index) => {
    const file = files[index];
    return file?.checked && now().getTime() - Date.parse(file.checked.at) >= settledMs;
  });
  await deposits.erase(over);
  return over.length;
}
