import { locateEstablishments } from '../../domain/directory/locate-establishments.ts';
import { deps } from '../runtime/deps.ts';
import { geocoder } from '../runtime/geocoder.ts';
import { log } from '../runtime/log.ts';

/** Every hour: asks where the addresses of a few departments are. What it writes has them published anew. */
export async function handler(): Promise<void> {
  const outcome = await locateEstablishments({ ...deps(), geocoder: geocoder() });
  log.info('establishments located', { ...outcome });
}
