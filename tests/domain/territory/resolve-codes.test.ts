import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCodes } from '../../../domain/territory/resolve-codes.ts';
import { allCommunes } from '../../builders/communes.ts';

const index = allCommunes();

describe('reading a pasted list of codes', () => {
  it('REQ-07 reads INSEE codes, former ones too, and says which designate no commune', () => {
    const { readAs, communes, unknown } = resolveCodes(index, ['26108', '69383', '01015', '26999', ' 2a004']);
    expect(readAs).toBe('insee');
    expect(communes.map(({ code }) => code)).toEqual(['26108', '69123', '01015', '2A004']);
    expect(unknown).toEqual(['26999']);
  });

  it('REQ-07 reads postcodes when they are what the list is made of: each gives all its communes', () => {
    const { readAs, communes } = resolveCodes(index, ['26400', '26150', '26000']);
    expect(readAs).toBe('postcode');
    expect(communes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Crest', 'Die', 'Valence']));
  });

  it('REQ-07 takes codes that may be either for postcodes when all of them end in 0', () => {
    const names = (codes: string[]) => resolveCodes(index, codes).communes.map(({ name }) => name);
    expect(names(['26250', '26270'])).toEqual(
      expect.arrayContaining(['Livron-sur-Drôme', 'Loriol-sur-Drôme']),
    );
    expect(resolveCodes(index, ['26250', '26108']).readAs).toBe('insee');
  });

  it('reads any list of INSEE codes back to its communes, each once', () => {
    const codes = [...index.byCode.keys()];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 200 }), (list) => {
        const { communes, readAs } = resolveCodes(index, [...list, ...list]);
        if (readAs === 'insee') expect(communes.map(({ code }) => code)).toEqual([...new Set(list)]);
        expect(new Set(communes).size).toBe(communes.length);
      }),
      { numRuns: 50 },
    );
  });
});
