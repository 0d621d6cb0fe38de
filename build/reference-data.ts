import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { CentresFile } from '../domain/territory/centres.ts';
import { type CommuneRow, CommunesFile } from '../domain/territory/communes.ts';
import { TerritoriesFile, type TerritoryRow } from '../domain/territory/territories.ts';
import { cantonRows } from './cantons.ts';
import { centresFile } from './centres.ts';

/** Entries of the official geographic code, as `@etalab/decoupage-administratif` gives them. */
interface SourcePlace {
  code: string;
  nom: string;
  departement: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  codesPostaux?: string[];
  population?: number;
  /** Codes that were merged into this commune. */
  anciensCodes?: string[];
  /** Code of the commune that a delegated or associated commune is part of now. */
  chefLieu?: string;
  /** Code of the town that a district is part of. */
  commune?: string;
  /** Code of the arrondissement of the department. */
  arrondissement?: string;
}

/** What communes share: members go from the most populated to the least. */
interface SourceGroup {
  code: string;
  nom: string;
  membres: { code: string }[];
}

interface SourceDepartment {
  code: string;
  nom: string;
  zone: 'metro' | 'drom' | 'com';
}

const source = '@etalab/decoupage-administratif';
const require = createRequire(import.meta.url);
const read = <T>(file: string): T =>
  JSON.parse(readFileSync(require.resolve(`${source}/${file}`), 'utf8')) as T;

/** The year of the official geographic code. The package's major version follows the yearly editions: 6 is 2026. */
export const codeYear = (): number =>
  2020 + Number.parseInt(read<{ version: string }>('package.json').version, 10);

/** Departments and collectivities, as the source has them. */
export const sourceDepartments = (): SourceDepartment[] => read('data/departements.json');

const allPlaces = (): SourcePlace[] => read('data/communes.json');
const isCommune = (place: SourcePlace): boolean => place.type === 'commune-actuelle';

/** The communes of today, as the source has them. */
export const sourceCommunes = (): SourcePlace[] => allPlaces().filter(isCommune);

/** Names are shown as they stand: with the typographic apostrophe. */
const display = (name: string): string => name.replaceAll("'", '’');

/**
 * The reference file of communes: those of today, each with the places that became part of it, so that an old name or
 * an old code still leads to the right commune. 34,969 communes in about 1.4 MB of JSON.
 */
export function communesFile(): CommunesFile {
  const places = allPlaces();
  const parts = new Map<string, Map<string, string | undefined>>();
  const partsOf = (code: string) => {
    const known = parts.get(code) ?? new Map<string, string | undefined>();
    parts.set(code, known);
    return known;
  };
  for (const { code, anciensCodes = [] } of places.filter(isCommune)) {
    for (const old of anciensCodes) partsOf(code).set(old, undefined);
  }
  for (const { code, nom, chefLieu, commune } of places.filter((place) => !isCommune(place))) {
    const whole = chefLieu ?? commune;
    if (whole) partsOf(whole).set(code, display(nom));
  }
  const communes = places
    .filter(isCommune)
    .map(
      ({ code, nom, codesPostaux = [], population = 0 }): CommuneRow => [
        code,
        display(nom),
        codesPostaux.join(' '),
        population,
        ...[...(parts.get(code) ?? [])].map(([old, name]): [string] | [string, string] =>
          name ? [old, name] : [old],
        ),
      ],
    );
  return CommunesFile.parse({ year: codeYear(), communes });
}

/** What the first letters of a name stand for. */
const forms: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/** « CC du Val de Drôme » is « Communauté de communes du Val de Drôme » for whoever is not of the trade. */
const inFull = (name: string): string =>
  display(name)
    .replace(/^(CC|CA|CU)(?= )/, (form) => forms[form] ?? form)
    .replaceAll(' - ', ' – ')
    .replace(/\s+/g, ' ');

/** Where official files that no package carries are laid, if they are: cantons, centres of communes. */
const officialFolder = resolve(import.meta.dirname, 'cog');

/**
 * The reference file of groups of communes: EPCI with a tax of their own, territories of Greater Paris,
 * arrondissements, and cantons where their official files are in `cantons` (a folder). Some 1,600 groups, 600 kB.
 */
export function territoriesFile(cantons: string = officialFolder): TerritoriesFile {
  const year = codeYear();
  const shared = [...read<SourceGroup[]>('data/epci.json'), ...read<SourceGroup[]>('data/ept.json')].map(
    ({ code, nom, membres }): TerritoryRow => [
      'epci',
      code,
      inFull(nom),
      membres.map((member) => member.code).join(' '),
    ],
  );
  const members = Map.groupBy(sourceCommunes(), ({ arrondissement = '' }) => arrondissement);
  const arrondissements = read<{ code: string; nom: string }[]>('data/arrondissements.json').flatMap(
    ({ code, nom }): TerritoryRow[] => {
      const communes = (members.get(code) ?? []).sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
      const codes = communes.map((commune) => commune.code).join(' ');
      return codes ? [['arrondissement', code, display(nom), codes]] : [];
    },
  );
  const territories = [...shared, ...cantonRows(cantons, year), ...arrondissements];
  return TerritoriesFile.parse({ year, territories });
}

/** The reference file of the centres of communes and of districts (see `centres.ts`): 1.1 MB of JSON. */
export function centresFileOfBuild(laid: string = officialFolder): CentresFile {
  const groups = new Map(
    read<SourceGroup[]>('data/epci.json').flatMap(({ code, membres }) =>
      membres.map((member) => [member.code, code] as const),
    ),
  );
  const communes = sourceCommunes().map(({ code, nom, departement, codesPostaux = [], arrondissement }) => ({
    code,
    name: nom,
    // Communes of a collectivity have no department: their code tells which it is.
    department: departement ?? code.slice(0, 3),
    postcodes: codesPostaux,
    group: groups.get(code),
    arrondissement,
  }));
  const districts = allPlaces()
    .filter(({ type }) => type === 'arrondissement-municipal')
    .map(({ code, nom, departement }) => {
      const [, town = '', number = ''] = /^(\S+) (\d+)/.exec(nom) ?? [];
      return { code, beginning: `${town} ${number.padStart(2, '0')}`, department: departement };
    });
  return centresFile(codeYear(), communes, districts, laid);
}

/**
 * Writes `communes.json`, `territories.json` and `centres.json` into a folder, making it if need be. Gives back their
 * paths. `laid` is the folder where the official files of cantons and of centres are, if they are.
 */
export function writeReferenceData(folder: string, laid?: string): string[] {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  return [
    write('communes.json', communesFile()),
    write('territories.json', territoriesFile(laid)),
    write('centres.json', centresFileOfBuild(laid)),
  ];
}

if (import.meta.main) {
  console.log(writeReferenceData(resolve(import.meta.dirname, '../dist/reference')).join('\n'));
}
