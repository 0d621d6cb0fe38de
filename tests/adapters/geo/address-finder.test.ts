import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateAddressFinder } from '../../../adapters/geo/state-address-finder.ts';
import { metresBetween, type Position } from '../../../domain/establishment/position.ts';
import { codeOfAddresses, isInCommune } from '../../../domain/territory/districts.ts';
import type { AddressFinder, AddressToLocate } from '../../../domain/territory/geocoder.ts';
import { startGeocoder } from '../../../local/geocoder/geocoder.ts';
import { hostileTexts } from '../../builders/hostile-texts.ts';
import { someCentres } from '../../builders/some-centres.ts';
import { inventedGeocoder, type Mood } from './invented-geocoder.ts';

let server: Awaited<ReturnType<typeof inventedGeocoder>>;
let embedded: Awaited<ReturnType<typeof startGeocoder>>;
let folder: string;
let ofState: AddressFinder;
let ofStack: AddressFinder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'centres-'));
  writeFileSync(join(folder, 'centres.json'), JSON.stringify(someCentres));
  [server, embedded] = await Promise.all([inventedGeocoder(), startGeocoder(folder)]);
  ofState = stateAddressFinder({ url: server.url, patience: 500 });
  ofStack = stateAddressFinder({ url: embedded.endpoint, patience: 5_000 });
});
beforeEach(() => {
  server.state.mood = 'well';
  server.files.length = 0;
});
afterAll(async () => {
  await Promise.all([server.stop(), embedded.stop()]);
  rmSync(folder, { recursive: true });
});

const crest = { latitude: 44.7264, longitude: 5.0152 };
const at = (street: string, more: Partial<AddressToLocate> = {}): AddressToLocate => ({
  ...{ street, postcode: '26400', commune: 'Crest', communeCode: '26108' },
  ...more,
});
const isPlace = (one: unknown): one is Position => typeof one === 'object';

describe.each([
  ['the State’s geocoder', () => ofState],
  ['the geocoder of the embedded stack', () => ofStack],
])('finding many addresses with %s', (_, finder) => {
  it('answers in the order asked, the same each time, near the commune', async () => {
    const asked = Array.from({ length: 200 }, (_, index) => at(`${index + 1} rue des Jardins inventés`));
    const found = await finder().locateAll(asked);
    expect(found).toHaveLength(200);
    const places = (found ?? []).filter(isPlace);
    expect(places).toHaveLength(200);
    for (const place of places) expect(metresBetween(place, crest)).toBeLessThan(5_000);
    expect(new Set(places.map(({ latitude, longitude }) => `${latitude} ${longitude}`)).size).toBe(200);
    const backwards = await finder().locateAll(asked.toReversed());
    expect(backwards?.toReversed()).toEqual(found);
  });

  it('says that it knows no such address, which is not the same as no answer', async () => {
    expect(await finder().locateAll([at('3 chemin Inconnu', { communeCode: '99999' })])).toEqual(['unknown']);
    expect(await finder().locateAll([])).toEqual([]);
  });

  it('takes any text, and never throws', async () => {
    const streets = [...Object.values(hostileTexts), '\ud800', '"a";"b",c\r\n=1+1', 'x'.repeat(5_000), ''];
    const found = await finder().locateAll(streets.map((street) => at(street, { commune: street })));
    expect(found).toHaveLength(streets.length);
  });
});

describe('the State’s geocoder, asked about many addresses', () => {
  it('RGT-03 is told streets, postcodes and communes, in one file for them all', async () => {
    await ofState.locateAll([at('12, rue "des" Jardins'), at('1 rue Neuve', { postcode: undefined })]);
    expect(server.files).toEqual([
      {
        text:
          '"line","street","postcode","commune","citycode"\n' +
          '"0","12, rue ""des"" Jardins","26400","Crest","26108"\n' +
          '"1","1 rue Neuve","","Crest","26108"\n',
        fields: { columns: ['street', 'postcode', 'commune'], citycode: ['citycode'] },
      },
    ]);
  });

  it('is believed of likely addresses of the commune that was asked about, and of nothing else', async () => {
    const places = await ofState.locateAll([
      at('1 rue des Jardins inventés'),
      at('2 rue Peu Sûre'),
      at('3 rue d’Ailleurs'),
      at('4 rue de la Mairie'),
      at('5 rue en Panne'),
    ]);
    expect(places?.map((one) => (isPlace(one) ? 'found' : one))).toEqual([
      'found',
      'unknown',
      'unknown',
      'unknown',
      'unanswered',
    ]);
  });

  it.each<Mood>(['down', 'late', 'odd', 'elsewhere', 'short', 'endless'])(
    'says nothing of any when it is %s',
    async (mood) => {
      server.state.mood = mood;
      expect(await ofState.locateAll([at('1 rue des Jardins'), at('2 rue des Jardins')])).toBeUndefined();
    },
  );

  it('asks about a district of Paris, Lyon and Marseille, whose addresses are those of one commune', () => {
    const asked = (communeCode: string, postcode: string) => codeOfAddresses({ communeCode, postcode });
    expect(asked('75056', '75011')).toBe('75111');
    expect(asked('75056', '75116')).toBe('75116');
    expect(asked('69123', '69007')).toBe('69387');
    expect(asked('13055', '13016')).toBe('13216');
    expect(asked('13055', '13567')).toBe('13055');
    expect(asked('26108', '26400')).toBe('26108');
    expect(isInCommune('75111', '75056')).toBe(true);
    expect(isInCommune('69387', '69123')).toBe(true);
    expect(isInCommune('13216', '13055')).toBe(true);
    expect(isInCommune('26108', '26108')).toBe(true);
    expect(isInCommune('13201', '75056')).toBe(false);
  });
});
