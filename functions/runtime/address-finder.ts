import { stateAddressFinder } from '../../adapters/geo/state-address-finder.ts';
import type { AddressFinder } from '../../domain/territory/geocoder.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** What finds many addresses at a time: the State's geocoder, where the stage names it. */
export const addressFinder: () => AddressFinder | undefined = once(() => {
  const url = environment('GEOCODER_URL');
  return url ? stateAddressFinder({ url }) : undefined;
});
