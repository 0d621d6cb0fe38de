import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChildminderSearch,
  childminderQuery,
  readChildminderSearch,
} from '../../../web/public/childminders/childminder-address.ts';
import { radii, usualRadius } from '../../../web/public/search/search-address.ts';

/** Any search that the page can make. */
const searches: fc.Arbitrary<ChildminderSearch> = fc
  .record(
    {
      place: fc.oneof(
        fc.record({ commune: fc.constantFrom('26108', '2A004'), nom: fc.constantFrom('Crest', 'Ajaccio') }),
        fc.record({ 'code-postal': fc.constantFrom('26400', '97410') }),
        fc.record({ autour: fc.constantFrom('44.728,5.021', '-21.1,55.5') }),
      ),
      rayon: fc.constantFrom(...radii.filter((radius) => radius !== usualRadius)),
      chez: fc.constantFrom('domicile' as const, 'mam' as const),
      vue: fc.constant('carte' as const),
    },
    { requiredKeys: ['place'] },
  )
  .map(({ place, ...others }) => ({ ...place, ...others }));

describe('the address of a search for childminders', () => {
  it('PUB-11 finds the same search again', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(readChildminderSearch(search)).toEqual(search);
      }),
    );
  });

  it('keeps the place and the radius of a search for establishments, and nothing of its filters', () => {
    expect(
      readChildminderSearch({ commune: '26108', nom: 'Crest', rayon: '5', types: 'EAJE', jours: 'lundi' }),
    ).toEqual({ commune: '26108', nom: 'Crest', rayon: 5 });
  });

  it('RGT-03 has no way of naming somebody, and asks for nothing without a place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (said) => {
        const kept = Object.keys(readChildminderSearch({ ...said, prenom: 'Noémie', personne: 'x', q: 'y' }));
        const known = ['commune', 'code-postal', 'autour', 'nom', 'rayon', 'vue', 'chez'];
        expect(kept.filter((key) => !known.includes(key))).toEqual([]);
      }),
    );
    // A name alone is no place, and is not kept.
    expect(readChildminderSearch({ nom: 'Quintaval' })).toEqual({});
  });

  it('asks for a house by its name in the operation, and for no kind unless told', () => {
    expect(childminderQuery({ commune: '26108', chez: 'mam' })).toMatchObject({
      commune: '26108',
      radius: '10',
      place: 'mam',
    });
    expect(childminderQuery({ 'code-postal': '26400' }).place).toBeUndefined();
  });
});
