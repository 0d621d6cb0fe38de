import { centresGeocoder } from '../../adapters/geo/centres-geocoder.ts';
import { stateGeocoder } from '../../adapters/geo/state-geocoder.ts';
import type { Geocoder } from '../../domain/territory/geocoder.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';
import { keptCommunes, readCentres } from './reference.ts';

/** What finds places on the map: the State's geocoder where the stage names it, the centres of communes else. */
export const geocoder: () => Geocoder = once(() => {
  const otherwise = centresGeocoder({ communes: keptCommunes, centres: readCentres });
  const url = environment('GEOCODER_URL');
  return url ? stateGeocoder({ url, otherwise }) : otherwise;
});
