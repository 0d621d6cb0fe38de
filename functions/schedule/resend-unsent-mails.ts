import { announceAgain } from '../../domain/outbox/announce-again.ts';
import { deps } from '../runtime/deps.ts';
import { reactionLogger } from '../runtime/reaction-logger.ts';

/** Every quarter of an hour: announces again what was announced long ago and never handled. */
export async function handler(): Promise<void> {
  const outcome = await announceAgain(deps());
  reactionLogger.info('unsent events', { ...outcome });
}
