import { remindCouncils } from '../../domain/childminders/remind-councils.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every morning: reminds councils of the files that are due soon or late. */
export async function handler(): Promise<void> {
  const outcome = await remindCouncils(deps());
  log.info('councils reminded', { ...outcome });
}
