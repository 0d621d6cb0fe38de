import type { ChildminderRight, FileRight } from './childminder-right.ts';
import { type Compared, type Comparison, compareFiles } from './compare-files.ts';
import type { CouncilFile } from './council-file.ts';
import { type Department, rightsHolding, rightsOfFiles } from './department.ts';
import { cumulated, rightsStatedBy } from './file-rights.ts';
import {
  comparedNow,
  type KeepsComparisons,
  type KeptComparison,
  keepComparison,
  type ReadsComparisons,
  readComparison,
} from './kept-comparison.ts';
import type { ChildminderPointer } from './pointer.ts';
import { eachPerson, type ReadsDeposits, readFileRights, statesRight } from './staged-people.ts';

export interface Preview extends Comparison {
  pointer: ChildminderPointer | undefined;
  /** The rights that files would have stated then; `changed` when that is more than now. */
  rights: { all: FileRight[]; changed: boolean };
}

/**
 * What importing a file would do, as the department stands: how many are added, changed and removed for families, with
 * the rights that hold now before, and those that the file states besides after. What the importer was shown is not
 * worked out again. Undefined when the file, or the one online, is no longer in the bucket.
 */
export async function previewImport(
  deps: ReadsDeposits & ReadsComparisons,
  department: Department,
  salt: string,
  file: CouncilFile,
): Promise<Preview | undefined> {
  const [then, kept] = await Promise.all([
    onceImported(deps, department, salt, file),
    readComparison(deps, file, comparedNow(department, file)),
  ]);
  if (!then) return undefined;
  const { pointer, rights, compared } = then;
  const comparison = kept ?? (await compareFiles(deps, compared));
  return comparison && { counts: comparison.counts, newlyAsked: comparison.newlyAsked, pointer, rights };
}

/**
 * The comparison that an importer sees, worked out the first time and kept until something that it is made of changes.
 * Undefined when the file, or the one online, is no longer in the bucket.
 */
export async function comparisonOf(
  deps: ReadsComparisons & KeepsComparisons,
  department: Department,
  salt: string,
  file: CouncilFile,
): Promise<KeptComparison | undefined> {
  const now = comparedNow(department, file);
  const kept = await readComparison(deps, file, now);
  if (kept) return kept;
  const then = await onceImported(deps, department, salt, file);
  return then && keepComparison(deps, file, then.compared, now);
}

/** The rights that would hold once a file is imported, and what is to be compared; undefined when it is not there. */
async function onceImported(
  deps: ReadsDeposits,
  department: Department,
  salt: string,
  file: CouncilFile,
): Promise<(Pick<Preview, 'pointer' | 'rights'> & { compared: Compared }) | undefined> {
  const pointer = department.pointers.find(({ habilitationId }) => habilitationId === file.habilitationId);
  const others = { ...department, pointers: department.pointers.filter((one) => one !== pointer) };
  const [ofOthers, known] = await Promise.all([
    rightsOfFiles(deps, others),
    readFileRights(deps, pointer?.rightsKey),
  ]);
  const stated: FileRight[] = [];
  const of = {
    salt,
    cafCode: file.cafCode,
    habilitationId: file.habilitationId,
    fileId: file.id,
    at: file.checked?.at ?? file.announcedAt,
  };
  const there = await eachPerson(
    deps,
    file,
    (person) => stated.push(...rightsStatedBy(person, of)),
    statesRight,
  );
  if (!there) return undefined;
  const all = cumulated(known, stated, [...ofOthers, ...department.recorded]);
  const recorded: ChildminderRight[] = department.recorded;
  const online = pointer?.withdrawn ? undefined : pointer?.current;
  return {
    pointer,
    rights: { all, changed: stated.length > 0 },
    compared: {
      before: online && {
        file: { habilitationId: file.habilitationId, id: online.fileId },
        rights: rightsHolding(salt, { ...department, recorded }, [...ofOthers, ...known]),
      },
      after: { file, rights: rightsHolding(salt, { ...department, recorded }, [...ofOthers, ...all]) },
    },
  };
}
