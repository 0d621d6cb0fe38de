import { movedBy, type Position } from '../../domain/establishment/position.ts';
import { type Centres, indexCentres } from '../../domain/territory/centres.ts';
import type { AddressFinder, AddressToLocate } from '../../domain/territory/geocoder.ts';
import { someCentres } from './some-centres.ts';

export const centresOfSome: Centres = indexCentres(someCentres);

/** Where {@link findingHouses} puts a house: a few hundred metres from the centre of its commune, by its number. */
export function houseAt({ street = '', communeCode = '' }: AddressToLocate): Position {
  const centre = centresOfSome.byCode.get(communeCode);
  if (!centre) throw new Error(`No centre of ${communeCode}`);
  return movedBy(centre, 100 + Number.parseInt(street, 10), 50);
}

/** An address finder that knows every house, notes what it is asked, and is silent when told so. */
export function findingHouses(most = 500) {
  const questions: AddressToLocate[][] = [];
  const state: { silent: boolean; place: (address: AddressToLocate) => Position | 'unknown' } = {
    silent: false,
    place: houseAt,
  };
  const finder: AddressFinder = {
    most,
    async locateAll(addresses) {
      questions.push([...addresses]);
      return state.silent ? undefined : addresses.map(state.place);
    },
  };
  return { finder, questions, state, asked: () => questions.flat().map(({ street }) => street) };
}
