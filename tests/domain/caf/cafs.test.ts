import { describe, expect, it } from 'vitest';
import { sourceCommunes, sourceDepartments } from '../../../build/reference-data.ts';
import {
  CafCode,
  cafByCode,
  cafOfDepartment,
  cafs,
  departmentOfCommune,
  departmentOfPostcode,
} from '../../../domain/caf/cafs.ts';

describe('the 101 Caf', () => {
  it('are one per department of France, overseas included', () => {
    const departments = sourceDepartments().filter(({ zone }) => zone !== 'com');
    expect(cafs).toHaveLength(101);
    expect(new Set(cafs.map(({ code }) => code))).toEqual(new Set(departments.map(({ code }) => code)));
    expect(cafs.map(({ department }) => department.replaceAll('’', "'"))).toEqual(
      cafs.map(({ code }) => departments.find((department) => department.code === code)?.nom),
    );
  });

  it('have their seat in a commune of their department', () => {
    const names = new Set(sourceCommunes().map(({ departement, nom }) => `${departement} ${nom}`));
    expect(cafs.filter(({ code, seat }) => !names.has(`${code} ${seat}`))).toEqual([]);
  });

  it.each([
    ['01', 'Caf de l’Ain'],
    ['26', 'Caf de la Drôme'],
    ['28', 'Caf d’Eure-et-Loir'],
    ['2A', 'Caf de la Corse-du-Sud'],
    ['40', 'Caf des Landes'],
    ['69', 'Caf du Rhône'],
    ['75', 'Caf de Paris'],
    ['90', 'Caf du Territoire de Belfort'],
    ['974', 'Caf de la Réunion'],
    ['976', 'Caf de Mayotte'],
  ])('are named with the article French wants: %s is the %s', (code, name) => {
    expect(cafByCode(code)?.name).toBe(name);
  });

  it('have the full name that conventions give them', () => {
    expect(cafByCode('26')?.fullName).toBe('Caisse d’allocations familiales de la Drôme');
  });

  it('never join an article to a name it should elide before', () => {
    expect(cafs.filter(({ name }) => /(de|la|le) [AEIOUYÉÎH]/.test(name.replace('de la Haute', '')))).toEqual(
      [],
    );
  });

  it('have a time zone this machine knows', () => {
    for (const { timeZone } of cafs) expect(() => new Intl.DateTimeFormat('fr', { timeZone })).not.toThrow();
  });

  it('are found by a code that parses, and by no other', () => {
    expect(cafByCode(CafCode.parse('2B'))?.seat).toBe('Bastia');
    expect(CafCode.safeParse('20').success).toBe(false);
    expect(cafByCode('__proto__')).toBeUndefined();
    expect(cafOfDepartment('978')?.code).toBe('971');
    expect(cafOfDepartment('988')).toBeUndefined();
  });
});

describe('departments', () => {
  it('are read from the INSEE code of every commune', () => {
    const wrong = sourceCommunes().filter(
      ({ code, departement }) => departmentOfCommune(code) !== departement,
    );
    expect(wrong).toEqual([]);
    for (const text of ['', '2600', '260000', '2C004', 'abcde'])
      expect(departmentOfCommune(text)).toBeUndefined();
  });

  it('are guessed from a postcode, right for all but the communes served from next door', () => {
    const wrong = sourceCommunes().filter(({ codesPostaux, departement }) =>
      codesPostaux?.some((postcode) => departmentOfPostcode(postcode) !== departement),
    );
    expect(wrong.length).toBeLessThan(30);
    expect(departmentOfPostcode('20090')).toBe('2A');
    expect(departmentOfPostcode('20600')).toBe('2B');
    expect(departmentOfPostcode('97410')).toBe('974');
    expect(departmentOfPostcode('97133')).toBe('977');
    expect(departmentOfPostcode('97150')).toBe('978');
    for (const text of ['2600', '260000', ' 26000', '26000 '])
      expect(departmentOfPostcode(text)).toBeUndefined();
  });
});
