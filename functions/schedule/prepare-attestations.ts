import { prepareAttestations } from '../../domain/linf/prepare-attestations.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every morning: prepares the attestations of the months before, and reminds of those that wait for a signature. */
export async function handler(): Promise<void> {
  const outcome = await prepareAttestations(deps());
  log.info('attestations prepared', { ...outcome });
}
