import { remindAvailability } from '../../domain/availability/remind-availability.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every morning, three times for what one run leaves: asks for the confirmation of places that grow old. */
export async function handler(): Promise<void> {
  const outcome = await remindAvailability(deps());
  log.info('availability reminded', { ...outcome });
}
