import { remindRegister } from '../../domain/rights/remind-register.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every morning: reminds each Caf of the time limits that are near or have passed. */
export async function handler(): Promise<void> {
  const outcome = await remindRegister(deps());
  log.info('register reminded', { ...outcome });
}
