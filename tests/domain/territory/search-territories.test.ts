import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { codeYear, territoriesFile } from '../../../build/reference-data.ts';
import { searchTerritories } from '../../../domain/territory/search-territories.ts';
import { indexTerritories } from '../../../domain/territory/territories.ts';
import { allCommunes } from '../../builders/communes.ts';
import { laidCantons } from '../../builders/some-cantons.ts';

const communes = allCommunes();
const folder = mkdtempSync(join(tmpdir(), 'cog-'));
afterAll(() => rmSync(folder, { recursive: true }));
const territories = indexTerritories(territoriesFile(laidCantons(folder, codeYear())));
const search = (text: string, department?: string) =>
  searchTerritories(communes, territories, text, { department });
const names = (text: string, department?: string) => search(text, department).map(({ name }) => name);

describe('searching a group of communes', () => {
  it.each([
    ['val de drôme', 'Communauté de communes du Val de Drôme en Biovallée'],
    ['cc val drome', 'Communauté de communes du Val de Drôme en Biovallée'],
    ['bordeaux metropole', 'Bordeaux Métropole'],
    ['agglo la rochelle', 'Communauté d’agglomération de La Rochelle'],
    ['plaine commune', 'Plaine Commune'],
    ['arrondissement de Lesparre', 'Lesparre-Médoc'],
    ['canton de crest', 'Crest'],
    ['canton de valence', 'Valence-1'],
  ])('REQ-03 finds « %s »', (text, name) => {
    expect(names(text)[0]).toBe(name);
  });

  it('REQ-03 proposes the groups of the commune that bears the name typed', () => {
    expect(names('Crest', '26')).toContain(
      'Communauté de communes du Crestois et de Pays de Saillans Coeur de Drôme',
    );
  });

  it('REQ-03 keeps to the communes of a department, and says how many are elsewhere', () => {
    const whole = search('enclave des papes')[0];
    const inDrome = search('enclave des papes', '26')[0];
    const inVaucluse = search('enclave des papes', '84')[0];
    expect(whole?.elsewhere).toBe(0);
    expect(inDrome?.communes.every(({ department }) => department === '26')).toBe(true);
    expect(inDrome?.elsewhere).toBe(inVaucluse?.communes.length);
    expect(search('bordeaux metropole', '26')).toEqual([]);
  });

  it('finds nothing for a blank, a digit or a lone letter', () => {
    for (const text of ['', ' ', '2', 'c', '-', 'cc']) expect(search(text).length).toBeLessThanOrEqual(6);
    expect(search(' - ')).toEqual([]);
    expect(search('7')).toEqual([]);
  });

  it('knows each commune once in each group, and no code that is none', () => {
    for (const { name, members } of territories.all) {
      expect(new Set(members).size, name).toBe(members.length);
      expect(
        members.filter((code) => !communes.byCode.has(code)),
        name,
      ).toEqual([]);
    }
  });

  it('takes any text without failing, and never gives a group twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...territories.all.map(({ name }) => name))),
        (text) => {
          const codes = search(text).map(({ kind, code }) => `${kind} ${code}`);
          expect(new Set(codes).size).toBe(codes.length);
          expect(codes.length).toBeLessThanOrEqual(6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
