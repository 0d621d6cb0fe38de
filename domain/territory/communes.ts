import * as z from 'zod';
import { departmentOfCommune } from '../caf/cafs.ts';
import { wholeCommune } from './districts.ts';
import { foldPlaceName } from './fold-place-name.ts';

/** INSEE code of a commune: its key everywhere, since one postcode serves several communes (REQ-07). */
export const CommuneCode = z.string().regex(/^(\d{5}|2[AB]\d{3})$/);

/** The same from whoever may give that of a district of Paris, Lyon or Marseille: it is understood as its town's. */
export const CommuneOrDistrictCode = CommuneCode.transform(wholeCommune);

/** A code that no longer names a commune (a former commune, a district of a large town), with its name if known. */
const FormerPlace = z.tuple([CommuneCode, z.string()]).or(z.tuple([CommuneCode]));

/**
 * One commune in `communes.json`, as short as it can be written: INSEE code, name, postcodes between spaces,
 * population, and the places that are part of it now.
 */
const CommuneRow = z.tuple([CommuneCode, z.string().min(1), z.string(), z.int().min(0)], FormerPlace);
export type CommuneRow = z.infer<typeof CommuneRow>;

/** The reference file of communes: the year of the official geographic code, and a row per commune. */
export const CommunesFile = z.object({ year: z.int(), communes: z.array(CommuneRow) });
export type CommunesFile = z.infer<typeof CommunesFile>;

/** A commune as it stands today. */
export interface Commune {
  code: string;
  name: string;
  /** `26`, `2A`, `974`. */
  department: string;
  /** None for uninhabited islands, twenty for Paris. */
  postcodes: readonly string[];
  population: number;
}

/** One name under which a commune is found: its own, or that of a place now part of it. */
export interface CommuneName {
  commune: Commune;
  name: string;
  /** The name folded, and again without its spaces. */
  folded: string;
  joined: string;
  former: boolean;
}

/** What searching and resolving need, made once by {@link indexCommunes}. */
export interface CommuneIndex {
  names: readonly CommuneName[];
  byCode: ReadonlyMap<string, Commune>;
  /** Codes of former communes and of the districts of Paris, Lyon and Marseille. */
  byFormerCode: ReadonlyMap<string, Commune>;
  byPostcode: ReadonlyMap<string, readonly Commune[]>;
  /** By folded name, former names included. */
  byName: ReadonlyMap<string, readonly CommuneName[]>;
}

/** Adds to the list under a key, making it if need be. */
function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Makes the index of all communes from the reference file (34,969 communes: some 0.15 s, done once per process).
 * The file is trusted: it is made by our own build, and checked there against {@link CommunesFile}.
 */
export function indexCommunes(file: CommunesFile): CommuneIndex {
  const names: CommuneName[] = [];
  const byCode = new Map<string, Commune>();
  const byFormerCode = new Map<string, Commune>();
  const byPostcode = new Map<string, Commune[]>();
  const byName = new Map<string, CommuneName[]>();

  const addName = (commune: Commune, name: string, former: boolean) => {
    const folded = foldPlaceName(name);
    const entry = { commune, name, folded, joined: folded.replaceAll(' ', ''), former };
    names.push(entry);
    append(byName, folded, entry);
  };

  for (const [code, name, postcodes, population, ...formerPlaces] of file.communes) {
    const commune = {
      code,
      name,
      department: departmentOfCommune(code) ?? '',
      postcodes: postcodes === '' ? [] : postcodes.split(' '),
      population,
    };
    byCode.set(code, commune);
    for (const postcode of commune.postcodes) append(byPostcode, postcode, commune);
    addName(commune, name, false);
    for (const [formerCode, formerName] of formerPlaces) {
      if (formerCode !== code) byFormerCode.set(formerCode, commune);
      if (formerName && formerName !== name) addName(commune, formerName, true);
    }
  }
  return { names, byCode, byFormerCode, byPostcode, byName };
}
