import { countFigures } from '../../domain/figures/count-figures.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/** Every hour: counts the Caf that were not counted today. The first runs after midnight do it all; the others rest. */
export async function handler(): Promise<void> {
  const outcome = await countFigures(deps());
  log.info('figures counted', { ...outcome });
}
