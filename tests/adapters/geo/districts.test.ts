import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centresGeocoder } from '../../../adapters/geo/centres-geocoder.ts';
import { stateGeocoder } from '../../../adapters/geo/state-geocoder.ts';
import { centresFileOfBuild } from '../../../build/reference-data.ts';
import { indexCentres } from '../../../domain/territory/centres.ts';
import { type LoopbackServer, listen } from '../../../local/listen.ts';
import { allCommunes } from '../../builders/communes.ts';

const centres = indexCentres(centresFileOfBuild());
const offline = centresGeocoder({ communes: async () => allCommunes(), centres: async () => centres });

/** Knows one street, in the district that it is asked about, as the national addresses do. */
let server: LoopbackServer;
beforeAll(async () => {
  server = await listen((request, response) => {
    const citycode = new URL(request.url ?? '', 'http://invented').searchParams.get('citycode');
    const properties = { label: '3 Rue des Jardins Inventés', type: 'housenumber', score: 0.9, citycode };
    const features = /^(751|6938|132)/.test(citycode ?? '')
      ? [{ geometry: { coordinates: [5.4, 43.3] }, properties }]
      : [];
    response.end(JSON.stringify({ features }));
  });
});
afterAll(() => server.stop());

describe('a district of Paris, Lyon or Marseille', () => {
  it.each([
    ['13001', 'Marseille 1er (13001)', '13201'],
    ['13201', 'Marseille 1er (13001)', '13201'],
    ['Marseille 1er', 'Marseille 1er (13001)', '13201'],
    ['75101', 'Paris 1er (75001)', '75101'],
    ['75116', 'Paris 16e (75016)', '75116'],
    ['75015 Paris', 'Paris 15e (75015)', '75115'],
    ['paris 15ème', 'Paris 15e (75015)', '75115'],
    ['lyon 3', 'Lyon 3e (69003)', '69383'],
    ['3 rue des Jardins inventés 69007 Lyon', 'Lyon 7e (69007)', '69387'],
    ['Marseille', 'Marseille (13)', '13055'],
    ['Lyon', 'Lyon (69)', '69123'],
  ])('is found for « %s »', async (typed, label, communeCode) => {
    const { latitude, longitude } = centres.byCode.get(communeCode) ?? {};
    expect((await offline.findPlaces(typed, 3))[0]).toMatchObject({
      kind: 'commune',
      label,
      communeCode,
      latitude,
      longitude,
    });
  });

  it('is where an address of the town is, as far as its postcode tells', async () => {
    const address = { street: '3 rue des Jardins inventés', commune: 'Marseille', communeCode: '13055' };
    const { latitude, longitude } = centres.byCode.get('13216') ?? {};
    const located = await offline.locate({ ...address, postcode: '13016' });
    expect(located).toEqual({ latitude, longitude, approximate: true, by: 'centres' });
    const online = stateGeocoder({ url: server.endpoint, otherwise: offline });
    expect(await online.locate({ ...address, postcode: '13016' })).toMatchObject({
      approximate: false,
      by: 'addresses',
    });
  });
});
