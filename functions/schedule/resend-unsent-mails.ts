import { announceAgain } from '../../domain/outbox/announce-again.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every quarter of an hour: announces again what was announced long ago and never handled. */
export async function handler(): Promise<void> {
  const outcome = await announceAgain(deps());
  log.info('unsent events', { ...outcome });
}
