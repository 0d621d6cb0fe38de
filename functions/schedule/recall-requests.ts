import { recallRequests } from '../../domain/linf/recall-requests.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every morning: tells the information places that requests wait to be retrieved. */
export async function handler(): Promise<void> {
  const outcome = await recallRequests(deps());
  log.info('requests recalled', { ...outcome });
}
