import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlaceClues, resolveCommune } from '../../../domain/territory/resolve-commune.ts';
import { allCommunes } from '../../builders/communes.ts';

const index = allCommunes();
const resolve = (postcode: string, name: string, inseeCode: string, department?: string) => {
  const found = resolveCommune(index, { postcode, name, inseeCode }, department);
  const place =
    'commune' in found ? `${found.postcode ?? ''} ${found.commune.name} ${found.commune.code}`.trim() : '';
  const notes = found.outcome === 'corrected' ? found.corrections.join(' ') : found.outcome;
  return [place, notes];
};

describe('resolving a commune', () => {
  it.each([
    ['26000', 'Valence', '26362', '26000 Valence 26362', 'exact'],
    ['26000', 'VALENCE', '26362', '26000 Valence 26362', 'exact'],
    ['26000', 'Valence', '', '26000 Valence 26362', 'code-missing'],
    ['26000', 'Valence', '26000', '26000 Valence 26362', 'code-unknown'],
    ['26000', 'Valence', '26108', '26000 Valence 26362', 'code-inconsistent'],
    ['Valence', '26000', '26362', '26000 Valence 26362', 'swapped'],
    ['', '26000 VALENCE', '26362', '26000 Valence 26362', 'swapped'],
    ['', 'Valence', '26362', '26000 Valence 26362', 'postcode-missing'],
    ['?', 'Valence', '26362', '26000 Valence 26362', 'postcode-corrected'],
    ['ABCDE', 'Montélimar', '', '26200 Montélimar 26198', 'code-missing postcode-corrected'],
    ['26000 VALENCE', '', '', '26000 Valence 26362', 'swapped code-missing'],
    ['26 000', 'Valence', '26362', '26000 Valence 26362', 'exact'],
    ['26023', 'VALENCE CEDEX 9', '26362', '26000 Valence 26362', 'postcode-corrected'],
    ['26023', 'VALENCE CEDEX 9', '', '26000 Valence 26362', 'code-missing postcode-corrected'],
    ['26000', 'Crest', '26362', '26000 Valence 26362', 'name-corrected'],
    ['26000', 'Valance', '', '26000 Valence 26362', 'code-missing name-corrected'],
    ['26100', 'Romans', '', '26100 Romans-sur-Isère 26281', 'code-missing name-corrected'],
    ['', '', '26362', '26000 Valence 26362', 'name-missing postcode-missing'],
    ['1000', 'Bourg-en-Bresse', '1053', '01000 Bourg-en-Bresse 01053', 'code-zero postcode-zero'],
    ['Bourg en Bresse', '1000', '', '01000 Bourg-en-Bresse 01053', 'swapped postcode-zero code-missing'],
    ['01300', 'Arbignieu', '01340', '01300 Arboys en Bugey 01015', 'code-former name-former'],
    ['69003', 'Lyon 3e', '69383', '69003 Lyon 69123', 'exact'],
    ['75011', 'PARIS CEDEX 11', '75111', '75011 Paris 75056', 'exact'],
    ['', 'Lyon', '69123', 'Lyon 69123', 'postcode-missing'],
    ['', 'L HAY LES ROSES', '', '94240 L’Haÿ-les-Roses 94038', 'code-missing postcode-missing'],
    ['20000', 'Ajaccio', '2a004', '20000 Ajaccio 2A004', 'exact'],
    ['97400', 'ST DENIS', '97411', '97400 Saint-Denis 97411', 'exact'],
    ['26400', '', '', '', 'ambiguous'],
    ['26000', 'Lyon', '', '', 'ambiguous'],
    ['', 'Crest', '26362', '', 'ambiguous'],
    ['', 'Nulle-Part', '', '', 'unknown'],
    ['', '', '', '', 'unknown'],
    ['99999', '', '99999', '', 'unknown'],
  ])('reads « %s », « %s », « %s »', (postcode, name, code, place, notes) => {
    expect(resolve(postcode, name, code)).toEqual([place, notes]);
  });

  it('tells communes of the same name apart by the department of the Caf', () => {
    expect(resolve('', 'Valence', '')).toEqual(['', 'ambiguous']);
    expect(resolve('', 'Valence', '', '26')).toEqual([
      '26000 Valence 26362',
      'code-missing postcode-missing',
    ]);
  });

  it('REQ-07 gives every commune back from its own clues', () => {
    const codeFound = (clues: PlaceClues) => {
      const found = resolveCommune(index, clues);
      return 'commune' in found ? found.commune.code : found;
    };
    // Held together: seventy thousand expectations would take longer than what they hold.
    const lost = [...index.byCode.values()].filter(({ code, name, postcodes: [postcode = ''] }) => {
      const told = codeFound({ postcode, name, inseeCode: code });
      const guessed = postcode ? codeFound({ postcode, name: name.toUpperCase(), inseeCode: '' }) : code;
      return told !== code || guessed !== code;
    });
    expect(lost).toEqual([]);
  });

  it('takes any text without failing, and only ever gives a postcode of the commune', () => {
    const clue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\d{3,6}$/),
      fc.constantFrom('Valence', 'St-', 'Lyon'),
    );
    const clues: fc.Arbitrary<PlaceClues> = fc.record(
      { postcode: clue, name: clue, inseeCode: clue },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(clues, (given) => {
        const found = resolveCommune(index, given, '26');
        if ('commune' in found && found.postcode) expect(found.commune.postcodes).toContain(found.postcode);
      }),
    );
  });
});
