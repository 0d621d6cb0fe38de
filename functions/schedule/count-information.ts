import { countEveryInformation } from '../../domain/linf/count-every-information.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every hour: counts the requests of the Caf that were not counted today. The first runs after midnight do it all. */
export async function handler(): Promise<void> {
  const outcome = await countEveryInformation(deps());
  log.info('information requests counted', { ...outcome });
}
