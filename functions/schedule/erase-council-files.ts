import { cafs } from '../../domain/caf/cafs.ts';
import { type ErasedFiles, eraseCouncilFiles } from '../../domain/childminders/erase-council-files.ts';
import { childmindersDeps } from '../runtime/childminders.ts';
import { errorFacts, log } from '../runtime/log.ts';

/**
 * Erases what no delay lets us keep any more of councils' files, department after department. One that fails does not
 * keep the others waiting; the run fails at its end, so that somebody looks.
 */
export async function handler(): Promise<ErasedFiles> {
  const all: ErasedFiles = { files: 0, overtaken: 0 };
  let failed = 0;
  for (const { code } of cafs) {
    try {
      const { files, overtaken } = await eraseCouncilFiles(childmindersDeps(), code);
      all.files += files;
      all.overtaken += overtaken;
    } catch (error) {
      failed += 1;
      log.error('council files not erased', { department: code, error: errorFacts(error) });
    }
  }
  log.info('council files erased', { ...all, failed });
  if (failed > 0) throw new Error(`The files of ${failed} departments were not erased`);
  return all;
}
