import { eraseDueRequests } from '../../domain/linf/erase-due-requests.ts';
import { log } from '../runtime/log.ts';
import { linfDeps } from '../runtime/request-keys.ts';

/** Milliseconds after which a run begins no more pages: the function has five minutes. */
const mostMilliseconds = 4 * 60_000;

/** Every hour of the night and morning: erases the requests whose six months are over. */
export async function handler(): Promise<void> {
  const started = performance.now();
  const mayGoOn = () => performance.now() - started < mostMilliseconds;
  const outcome = await eraseDueRequests(linfDeps(), mayGoOn);
  log.info('requests erased', { ...outcome });
}
