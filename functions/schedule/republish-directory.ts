import { cafs } from '../../domain/caf/cafs.ts';
import { markRepublication } from '../../domain/directory/mark-republication.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every night: has every department published anew, so that whatever was missed is mended by morning. */
export async function handler(): Promise<void> {
  let departments = 0;
  for (const { code } of cafs) if (await markRepublication(deps(), code)) departments += 1;
  log.info('republication asked', { departments });
}
