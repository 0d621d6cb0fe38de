import type { ChangeKind } from './changes.ts';
import type { ChildminderRight, FileRight } from './childminder-right.ts';
import { type Comparison, compareFiles } from './compare-files.ts';
import type { CouncilFile } from './council-file.ts';
import { type Department, rightsHolding, rightsOfFiles } from './department.ts';
import { cumulated, rightsStatedBy } from './file-rights.ts';
import type { ChildminderPointer } from './pointer.ts';
import { eachPerson, type ReadsDeposits, readFileRights, statesRight } from './staged-people.ts';

export interface Preview extends Comparison {
  pointer: ChildminderPointer | undefined;
  /** The rights that files would have stated then; `changed` when that is more than now. */
  rights: { all: FileRight[]; changed: boolean };
}

/**
 * What importing a file would do, as the department stands: who is added, changed and removed for families, with the
 * rights that hold now before, and those that the file states besides after. Undefined when the file, or the one online,
 * is no longer in the bucket.
 */
export async function previewImport(
  deps: ReadsDeposits,
  department: Department,
  salt: string,
  file: CouncilFile,
  page?: { kind: ChangeKind; after: number },
): Promise<Preview | undefined> {
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
  const comparison = await compareFiles(deps, {
    before: online && {
      file: { habilitationId: file.habilitationId, id: online.fileId },
      rights: rightsHolding(salt, { ...department, recorded }, [...ofOthers, ...known]),
    },
    after: { file, rights: rightsHolding(salt, { ...department, recorded }, [...ofOthers, ...all]) },
    page,
  });
  return comparison && { ...comparison, pointer, rights: { all, changed: stated.length > 0 } };
}
