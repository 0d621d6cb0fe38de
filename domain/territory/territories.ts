import * as z from 'zod';
import { foldPlaceName } from './fold-place-name.ts';

/**
 * The groups of communes that a person may add at once: public bodies that communes share (EPCI, and the parts of
 * Greater Paris), cantons, and the arrondissements of a department.
 */
export const territoryKinds = ['epci', 'canton', 'arrondissement'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

/** One group in `territories.json`: kind, official code, name in full, INSEE codes of its communes between spaces. */
const TerritoryRow = z.tuple([
  z.enum(territoryKinds),
  z.string().regex(/^[\dAB]{3,9}$/),
  z.string().min(1),
  z.string().min(5),
]);
export type TerritoryRow = z.infer<typeof TerritoryRow>;

/** The reference file of groups of communes: the year of the official geographic code, and a row per group. */
export const TerritoriesFile = z.object({ year: z.int(), territories: z.array(TerritoryRow) });
export type TerritoriesFile = z.infer<typeof TerritoriesFile>;

/** A group of communes, as searching needs it. */
export interface Territory {
  kind: TerritoryKind;
  code: string;
  name: string;
  /** The name folded. */
  folded: string;
  /** INSEE codes, the most populated first where the source says so. */
  members: readonly string[];
}

/** What searching needs, made once by {@link indexTerritories}. */
export interface TerritoryIndex {
  all: readonly Territory[];
  /** The groups that a commune belongs to, by its INSEE code. */
  ofCommune: ReadonlyMap<string, readonly Territory[]>;
}

/** Makes the index from the reference file, which our own build made and checked against {@link TerritoriesFile}. */
export function indexTerritories(file: TerritoriesFile): TerritoryIndex {
  const all = file.territories.map(([kind, code, name, members]) => ({
    kind,
    code,
    name,
    folded: foldPlaceName(name),
    members: members.split(' '),
  }));
  const ofCommune = new Map<string, Territory[]>();
  for (const territory of all) {
    for (const code of territory.members) {
      const known = ofCommune.get(code);
      if (known) known.push(territory);
      else ofCommune.set(code, [territory]);
    }
  }
  return { all, ofCommune };
}
