import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchCommunes } from '../../../domain/territory/search-communes.ts';
import { allCommunes } from '../../builders/communes.ts';

const index = allCommunes();
const first = (text: string, options?: { limit?: number; department?: string }) =>
  searchCommunes(index, text, options)[0]?.commune;
const names = (text: string, options?: { limit?: number; department?: string }) =>
  searchCommunes(index, text, options).map(({ commune }) => commune.name);

describe('searching a commune', () => {
  it('knows every commune of today', () => {
    expect(index.byCode.size).toBe(34_969);
    expect(index.byCode.get('26362')).toEqual({
      code: '26362',
      name: 'Valence',
      department: '26',
      postcodes: ['26000'],
      population: expect.any(Number),
    });
  });

  it.each([
    ['valen', '26362'],
    ['VALENCE', '26362'],
    ['saint etienne', '42218'],
    ['St-Étienne', '42218'],
    ['ste maxime', '83115'],
    ['lhay', '94038'],
    ["L'Haÿ-les-Roses", '94038'],
    ['haÿ les roses', '94038'],
    ['lès-valence', '26058'],
    ['bourg lez valence', '26058'],
    ['chalons s/ saone', undefined],
    ['chalon s/ saone', '71076'],
    ['26000', '26362'],
    ['26362', '26362'],
    ['2a004', '2A004'],
    ['26400 crest', '26108'],
    ['97411', '97415'],
    ['œuilly', '51410'],
    ['oeuilly', '51410'],
  ])('finds « %s »', (text, code) => {
    expect(first(text)?.code).toBe(code);
  });

  it('puts the exact name first, then the most populated', () => {
    expect(names('crest', { limit: 3 })[0]).toBe('Crest');
    const populations = searchCommunes(index, 'saint-d').map(({ commune }) => commune.population);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
  });

  it('keeps to a department when one is given', () => {
    expect(first('saint', { department: '26' })?.department).toBe('26');
    expect(names('Lyon', { department: '26' })).not.toContain('Lyon');
  });

  it('REQ-07 lists every commune that a postcode serves', () => {
    expect(names('26400', { limit: 50 })).toEqual(
      expect.arrayContaining(['Crest', 'Aouste-sur-Sye', 'Eurre']),
    );
  });

  it('finds a commune by the name of one that merged into it, and says so', () => {
    expect(searchCommunes(index, 'Arbignieu')[0]).toEqual({
      commune: expect.objectContaining({ code: '01015', name: 'Arboys en Bugey' }),
      knownAs: 'Arbignieu',
    });
    expect(first('Lyon 3e')?.code).toBe('69123');
  });

  it('finds nothing for a blank, and stops at the limit', () => {
    expect(searchCommunes(index, ' - ')).toEqual([]);
    expect(searchCommunes(index, '2')).toEqual([]);
    expect(searchCommunes(index, 'a', { limit: 4 })).toHaveLength(4);
  });

  it('finds any commune by its own name and department, whatever its letters', () => {
    const communes = [...index.byCode.values()].filter(({ postcodes }) => postcodes.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...communes), ({ name, code, department }) => {
        for (const text of [name, name.toUpperCase(), name.replaceAll('-', ' ').replace(/^Saint /, 'St ')]) {
          expect(
            searchCommunes(index, text, { department, limit: 20 }).map(({ commune }) => commune.code),
          ).toContain(code);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchCommunes(index, text).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 50 },
    );
  });
});
