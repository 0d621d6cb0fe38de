import { noticeCouncilFiles } from '../../domain/childminders/notice-council-files.ts';
import { checkDeps } from '../runtime/check-deps.ts';
import { errorFacts, log } from '../runtime/log.ts';

/**
 * Every quarter of an hour: says of files announced and never sent that they did not come, and checks those whose check
 * did not end.
 *
 * @throws when a check failed or was given up, once all the others are done: the run is tried again, and the alarm tells
 */
export async function handler(): Promise<void> {
  const noticed = await noticeCouncilFiles(checkDeps(), ({ habilitationId, id }, error) =>
    log.error('council file not checked', { habilitationId, fileId: id, error: errorFacts(error) }),
  );
  log.info('council files noticed', { ...noticed });
  const unchecked = noticed.failed + noticed.givenUp;
  if (unchecked > 0) throw new Error(`Council files not checked: ${unchecked}`);
}
