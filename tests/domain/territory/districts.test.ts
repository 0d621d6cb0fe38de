import { describe, expect, it } from 'vitest';
import { centresFileOfBuild } from '../../../build/reference-data.ts';
import { centreOf } from '../../../domain/directory/search-centre.ts';
import { metresBetween } from '../../../domain/establishment/position.ts';
import { indexCentres } from '../../../domain/territory/centres.ts';
import { CommuneOrDistrictCode } from '../../../domain/territory/communes.ts';
import { codeOfAddresses, districtCalled, districtOf } from '../../../domain/territory/districts.ts';
import { searchCommunes } from '../../../domain/territory/search-communes.ts';
import { allCommunes } from '../../builders/communes.ts';

const index = allCommunes();
const centres = indexCentres(centresFileOfBuild());
const towns = { Paris: ['75056', 20], Lyon: ['69123', 9], Marseille: ['13055', 16] } as const;
const districts = Object.entries(towns).flatMap(([town, [whole, count]]) =>
  Array.from({ length: count }, (_, at) => {
    const official = `${town} ${at + 1}${at === 0 ? 'er' : 'e'} Arrondissement`;
    return { whole, official, code: districtCalled(official) ?? '' };
  }),
);

describe('the districts of Paris, Lyon and Marseille', () => {
  it('REQ-07 are, under their official codes, parts of one commune', () => {
    expect(districts).toHaveLength(45);
    for (const { whole, official, code } of districts) {
      expect(index.byFormerCode.get(code)?.code).toBe(whole);
      expect(CommuneOrDistrictCode.parse(code)).toBe(whole);
      const [match] = searchCommunes(index, official);
      expect(match).toEqual({ commune: index.byCode.get(whole), knownAs: official });
      // 13210 is a postcode elsewhere too.
      const byCode = searchCommunes(index, code, { limit: 2 }).map(({ commune }) => commune.code);
      expect(byCode).toContain(whole);
    }
    expect(CommuneOrDistrictCode.parse('26108')).toBe('26108');
  });

  it('have each a postcode, by which their addresses are known', () => {
    for (const { whole, official, code } of districts) {
      const { name, postcode } = districtOf(code) ?? { name: '', postcode: '' };
      expect(official).toBe(`${name} Arrondissement`);
      expect(index.byPostcode.get(postcode)?.map((one) => one.code)).toEqual([whole]);
      expect(codeOfAddresses({ communeCode: whole, postcode })).toBe(code);
    }
    expect(districtOf('75056')).toBeUndefined();
    expect(districtOf('13217')).toBeUndefined();
  });

  it('have each a centre of their own, in their town', () => {
    const places = districts.map(({ whole, code }) => {
      const [own, town] = [centres.byCode.get(code), centres.byCode.get(whole)];
      expect(own && town && metresBetween(own, town)).toBeLessThan(12_000);
      return `${own?.latitude},${own?.longitude}`;
    });
    expect(new Set(places).size).toBe(45);
  });

  it('PUB-11 are searched around by code or by postcode, and answer for the commune that conventions cover', async () => {
    const deps = { centres: async () => centres, communes: async () => index };
    const { latitude, longitude } = centres.byCode.get('13201') ?? {};
    for (const asked of [{ commune: '13201' }, { postcode: '13001' }]) {
      expect(await centreOf(deps, asked)).toMatchObject({
        ok: true,
        value: { latitude, longitude, approximate: false, communeCode: '13055' },
      });
    }
    expect(await centreOf(deps, { commune: '13217' })).toMatchObject({ ok: false });
  });
});
