import { centresGeocoder } from '../../adapters/geo/centres-geocoder.ts';
import type { Geocoder } from '../../domain/territory/geocoder.ts';
import { once } from './once.ts';
import { keptCommunes, readCentres } from './reference.ts';

/** What finds places on the map. */
export const geocoder: () => Geocoder = once(() =>
  centresGeocoder({ communes: keptCommunes, centres: readCentres }),
);
