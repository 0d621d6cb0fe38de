import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { centresGeocoder } from '../../../adapters/geo/centres-geocoder.ts';
import { stateGeocoder } from '../../../adapters/geo/state-geocoder.ts';
import { metresBetween } from '../../../domain/establishment/position.ts';
import { indexCentres } from '../../../domain/territory/centres.ts';
import { indexCommunes } from '../../../domain/territory/communes.ts';
import type { Geocoder } from '../../../domain/territory/geocoder.ts';
import { hostileTexts } from '../../builders/hostile-texts.ts';
import { someCentres } from '../../builders/some-centres.ts';
import { someCommunes } from '../../builders/some-communes.ts';
import { inventedGeocoder, type Mood } from './invented-geocoder.ts';

const communes = indexCommunes(someCommunes);
const centres = indexCentres(someCentres);
const offline = centresGeocoder({ communes: async () => communes, centres: async () => centres });

let server: Awaited<ReturnType<typeof inventedGeocoder>>;
let online: Geocoder;
beforeAll(async () => {
  server = await inventedGeocoder();
  online = stateGeocoder({ url: server.url, otherwise: offline });
});
beforeEach(() => {
  server.state.mood = 'well';
  server.asked.length = 0;
});
afterAll(() => server.stop());

const crest = { latitude: 44.7264, longitude: 5.0152 };
const address = {
  street: '12 rue des Jardins inventés',
  postcode: '26400',
  commune: 'Crest',
  communeCode: '26108',
};
const typed = '12 rue des Jardins inventés 26400 Crest';

describe.each([
  ['the centres of communes', () => offline],
  ['the State’s geocoder', () => online],
])('finding places with %s', (_, geocoder) => {
  it('finds a commune by its name, its former spelling or its postcode', async () => {
    const commune = { kind: 'commune', label: 'Die (26150)', communeCode: '26113', approximate: false };
    expect(await geocoder().findPlaces('die', 5)).toMatchObject([commune]);
    expect(await geocoder().findPlaces('26150', 5)).toMatchObject([commune]);
    expect(await geocoder().findPlaces('Bordeaux', 1)).toMatchObject([{ label: 'Bordeaux (33)' }]);
  });

  it('finds a postcode of several communes as a place, around the largest, and each of them', async () => {
    const found = await geocoder().findPlaces('26400', 5);
    expect(found[0]).toEqual({
      kind: 'postcode',
      label: '26400 (3 communes)',
      ...crest,
      approximate: true,
      postcode: '26400',
    });
    expect(found.slice(1).map(({ communeCode }) => communeCode)).toEqual(['26108', '26011', '26240']);
    expect(await geocoder().findPlaces('26400', 2)).toHaveLength(2);
  });

  it('finds an address, at worst at the centre of its commune, marked as approximate', async () => {
    const [best] = await geocoder().findPlaces(typed, 5);
    expect(best && metresBetween(best, crest)).toBeLessThan(1_000);
    expect(best).toMatchObject({ communeCode: '26108' });
    expect(best?.approximate).toBe(best?.kind === 'commune');
    const located = await geocoder().locate(address);
    expect(located && metresBetween(located, crest)).toBeLessThan(1_000);
    expect(located?.approximate).toBe(located?.by === 'centres');
  });

  it('finds nothing for a blank text, nor for a commune that does not exist', async () => {
    expect(await geocoder().findPlaces('   ', 5)).toEqual([]);
    expect(await geocoder().findPlaces('zzzz', 5)).toEqual([]);
    expect(await geocoder().locate({ commune: 'Nulle-Part', postcode: '99999' })).toBeUndefined();
  });

  it('takes any text', async () => {
    for (const text of [...Object.values(hostileTexts), '\ud800', 'x'.repeat(5_000), '%00&limit=9']) {
      expect((await geocoder().findPlaces(text, 3)).length).toBeLessThanOrEqual(3);
      await geocoder().locate({ ...address, street: text });
    }
  });
});

describe('the State’s geocoder', () => {
  it('gives the addresses that it knows, precise ones alone', async () => {
    expect(await online.findPlaces(typed, 5)).toEqual([
      expect.objectContaining({
        kind: 'address',
        label: '12 Rue des Jardins Inventés 26400 Crest',
        approximate: false,
      }),
      expect.objectContaining({
        kind: 'address',
        label: 'Rue des Jardins Inventés 26400 Crest',
        postcode: '26400',
      }),
    ]);
    expect(await online.locate(address)).toEqual({
      latitude: 44.7291,
      longitude: 5.0213,
      approximate: false,
      by: 'addresses',
    });
  });

  it('is not told of a commune or a postcode that is found without it', async () => {
    for (const text of ['die', '26150', '26400', 'Crest']) await online.findPlaces(text, 5);
    expect(server.asked).toEqual([]);
  });

  it('says that it knows no such address, which is not the same as no answer', async () => {
    expect(await online.locate({ ...address, street: '3 chemin Inconnu' })).toMatchObject({
      approximate: true,
      by: 'addresses',
    });
  });

  it('takes no street of another commune for the one asked about', async () => {
    const elsewhere = { ...address, commune: 'Die', communeCode: '26113' };
    expect(await online.locate(elsewhere)).toMatchObject({ latitude: 44.7531, approximate: true });
  });

  it.each<Mood>(['down', 'late', 'odd', 'elsewhere'])(
    'is done without when it is %s: the commune answers, marked as approximate',
    async (mood) => {
      server.state.mood = mood;
      expect(await online.findPlaces(typed, 5)).toEqual(await offline.findPlaces(typed, 5));
      expect(await online.locate(address)).toMatchObject({ ...crest, approximate: true });
    },
  );
});
