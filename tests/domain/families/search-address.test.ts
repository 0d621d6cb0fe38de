import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageNames,
  careNames,
  dayNames,
  filtersIn,
  hasPlace,
  pointIn,
  queryOf,
  radii,
  readSearch,
  type Search,
  withoutFilters,
} from '../../../web/public/search/search-address.ts';
import { distanceInWords, placeInWords } from '../../../web/public/search/search-words.ts';

const keys = <Key extends string>(names: Record<Key, unknown>) => Object.keys(names) as Key[];
const anyOf = <Key extends string>(names: Record<Key, unknown>) => fc.constantFrom(...keys(names));

/** Any search that the pages can make. */
const searches: fc.Arbitrary<Search> = fc
  .record(
    {
      place: fc.oneof(
        fc.record({ commune: fc.constantFrom('26108', '2A004'), nom: fc.constantFrom('Crest', 'Ajaccio') }),
        fc.record({ 'code-postal': fc.constantFrom('26400', '97410') }),
        fc.record({ autour: fc.constantFrom('44.728,5.021', '-21.1,55.5') }),
      ),
      rayon: fc.constantFrom(...radii),
      types: fc.subarray(['EAJE', 'ALSH', 'RPE', 'LAEP', 'MAM'], { minLength: 1 }).map(String),
      age: anyOf(ageNames),
      jours: fc.subarray(keys(dayNames), { minLength: 1 }).map(String),
      accueil: anyOf(careNames),
      'a-partir-du': fc.constant('2026-12-01'),
      handicap: fc.constant('oui' as const),
      avip: fc.constant('oui' as const),
      vue: fc.constant('carte' as const),
    },
    { requiredKeys: ['place'] },
  )
  .map(({ place, ...others }) => ({ ...place, ...others }));

/** The search as the address bar carries it: text alone. */
const inTheBar = (search: Search) =>
  Object.fromEntries(new URLSearchParams(Object.entries(search).map(([name, value]) => [name, `${value}`])));

describe('the address of a search', () => {
  it('PUB-11 says the whole search: reading it again finds the same', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const read = readSearch(inTheBar(search));
        expect(readSearch(inTheBar(read))).toEqual(read);
        expect(queryOf(read)).toEqual(queryOf(search));
      }),
    );
  });

  it('leaves out what makes no sense, whatever it holds', () => {
    const names = ['commune', 'code-postal', 'autour', 'nom', 'rayon', 'types', 'age', 'jours', 'vue'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'accueil', 'toString'), fc.string()), (said) => {
        const read = readSearch(said);
        expect(readSearch(inTheBar(read))).toEqual(read);
        expect(Number(queryOf(read).radius)).toBeLessThanOrEqual(30);
      }),
    );
    const hostile = {
      autour: '<script>,1',
      commune: "26108' OR 1",
      rayon: '4',
      age: 'constructor',
      types: 'X',
    };
    expect(readSearch(hostile)).toEqual({});
  });

  it('says where in one way alone, and no closer than a street', () => {
    const all = { commune: '26108', nom: 'Crest', 'code-postal': '26400', autour: '44.72834,5.02179' };
    expect(readSearch(all)).toEqual({ commune: '26108', nom: 'Crest' });
    expect(readSearch({ autour: '44.72834,5.02179' })).toEqual({ autour: '44.728,5.022' });
    expect(pointIn('91,5')).toBeUndefined();
    expect(hasPlace(readSearch({ autour: '1,2,3' }))).toBe(false);
  });

  it('keeps place, distance and map when the filters are taken off', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const bare = withoutFilters(search);
        expect(filtersIn(bare)).toBe(0);
        for (const kept of ['commune', 'code-postal', 'autour', 'nom', 'rayon', 'vue'] as const) {
          expect(bare[kept]).toBe(search[kept]);
        }
      }),
    );
  });

  it('reads an address of before, with one type', () => {
    expect(readSearch({ commune: '26108', nom: 'Crest', type: 'EAJE' })).toEqual({
      commune: '26108',
      nom: 'Crest',
      types: 'EAJE',
    });
  });
});

describe('the words of a search', () => {
  it('name the place and how far around', () => {
    expect(placeInWords({ commune: '26108', nom: 'Crest' })).toBe('Crest et 10\u00a0km autour');
    expect(placeInWords({ 'code-postal': '26400', rayon: 2 })).toBe('26400 et 2\u00a0km autour');
    expect(placeInWords({ autour: '44.7,5' })).toBe('à moins de 10\u00a0km de la position indiquée');
  });

  it.each([
    [0, 'à 50\u00a0m'],
    [349, 'à 350\u00a0m'],
    [974, 'à 950\u00a0m'],
    [975, 'à 1\u00a0km'],
    [1249, 'à 1,2\u00a0km'],
    [9949, 'à 9,9\u00a0km'],
    [9950, 'à 10\u00a0km'],
    [29_400, 'à 29\u00a0km'],
  ])('say %d metres as « %s »', (metres, words) => {
    expect(distanceInWords(metres)).toBe(words);
    expect(distanceInWords(metres, true)).toBe(words.replace('à ', 'à environ '));
  });
});
