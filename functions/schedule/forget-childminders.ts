import { everyCaf } from '../../domain/caf/cafs.ts';
import { departmentsOfChildminders } from '../../domain/childminders/department.ts';
import {
  eraseCheckedDrops,
  type Forgotten,
  forgetDeleted,
} from '../../domain/childminders/forget-deleted.ts';
import { childmindersDeps } from '../runtime/childminders.ts';
import { departmentByDepartment } from '../runtime/department-by-department.ts';
import { log } from '../runtime/log.ts';

/**
 * Every quarter of an hour: takes childminders whose data are to be deleted out of the files that are kept, and erases
 * what councils sent once it was checked.
 */
export async function handler(): Promise<Forgotten & { drops: number }> {
  const all = { drops: await eraseCheckedDrops(childmindersDeps()), files: 0, changed: 0, overtaken: 0 };
  const begun = await departmentsOfChildminders(childmindersDeps(), everyCaf);
  const failed = await departmentByDepartment(begun, 'childminders not forgotten', async (code) => {
    const { files, changed, overtaken } = await forgetDeleted(childmindersDeps(), code);
    all.files += files;
    all.changed += changed;
    all.overtaken += overtaken;
    return undefined;
  });
  log.info('childminders forgotten', { ...all, failed });
  if (failed > 0) throw new Error(`The files of ${failed} departments still name people who were deleted`);
  return all;
}
