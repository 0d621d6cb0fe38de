import { keepConventions } from '../../domain/convention/keep-conventions.ts';
import { errorFacts, log } from '../runtime/log.ts';
import { linfDeps } from '../runtime/request-keys.ts';

/**
 * Every hour: has time do its work on conventions; what is due on a day is done in its first hour.
 *
 * @throws when a convention failed, once all the others are kept: the run is tried again, and the alarm tells
 */
export async function handler(): Promise<void> {
  const kept = await keepConventions(linfDeps(), (habilitationId, error) =>
    log.error('convention not kept', { habilitationId, error: errorFacts(error) }),
  );
  log.info('conventions kept', { ...kept });
  if (kept.failed > 0) throw new Error(`Conventions not kept: ${kept.failed} of ${kept.conventions}`);
}
