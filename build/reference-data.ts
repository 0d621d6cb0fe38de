import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type CommuneRow, CommunesFile } from '../domain/territory/communes.ts';

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

/** The package's major version follows the yearly editions: 6 is 2026. */
const yearOf = (version: string): number => 2020 + Number.parseInt(version, 10);

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
  return CommunesFile.parse({ year: yearOf(read<{ version: string }>('package.json').version), communes });
}

/** Writes `communes.json` into a folder, making the folder if need be. Gives back the path of the file. */
export function writeReferenceData(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'communes.json');
  writeFileSync(path, JSON.stringify(communesFile()));
  return path;
}

if (import.meta.main) {
  console.log(writeReferenceData(resolve(import.meta.dirname, '../dist/reference')));
}
