import { everyCaf } from '../../domain/caf/cafs.ts';
import { type ErasedFiles, eraseCouncilFiles } from '../../domain/childminders/erase-council-files.ts';
import { childmindersDeps } from '../runtime/childminders.ts';
import { departmentByDepartment } from '../runtime/department-by-department.ts';
import { log } from '../runtime/log.ts';

/** Erases what no delay lets us keep any more of councils' files. */
export async function handler(): Promise<ErasedFiles> {
  const all: ErasedFiles = { files: 0, overtaken: 0 };
  const failed = await departmentByDepartment(everyCaf, 'council files not erased', async (code) => {
    const { files, overtaken } = await eraseCouncilFiles(childmindersDeps(), code);
    all.files += files;
    all.overtaken += overtaken;
    return undefined;
  });
  log.info('council files erased', { ...all, failed });
  if (failed > 0) throw new Error(`The files of ${failed} departments were not erased`);
  return all;
}
