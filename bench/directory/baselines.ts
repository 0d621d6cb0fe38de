import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { maskCount, maskIndex } from '../../domain/availability/free-masks.ts';
import { hiddenFrom } from '../../domain/availability/freshness.ts';
import type { ListedEstablishment } from '../../domain/directory/published.ts';
import { establishmentTypes } from '../../domain/establishment/establishment-type.ts';
import { days } from '../../domain/establishment/operating-information.ts';
import { metresBetween } from '../../domain/establishment/position.ts';
import { boxAround } from '../../domain/territory/box.ts';
import type { BenchSearch } from './searches.ts';

const pageLength = 20;

/** What a search answers: ids and metres of the first page, and how many there are in all. */
export interface Answered {
  page: { id: string; metres: number }[];
  total: number;
}

/** Whether an establishment has what is searched for, wherever it is: the rule written once more, plainly. */
export function suits(one: ListedEstablishment, search: BenchSearch, today: string): boolean {
  const { types, handicap, places } = search;
  if (types.length > 0 && !types.includes(one.type)) return false;
  if (handicap && !one.handicap) return false;
  if (!places) return true;
  const { availability } = one;
  if (!availability || hiddenFrom(availability.confirmedAt) <= today) return false;
  const period = availability.periods.find(({ from, until }) => from <= today && today <= until);
  const masks = (['regular', 'occasional', 'emergency'] as const).map(
    (care) => period?.free[maskIndex(care, places.age ?? '1-2')] ?? 0,
  );
  return masks.some((mask) => places.days.every((day) => mask & (3 << (2 * days.indexOf(day)))));
}

/** Looks at every establishment there is. */
export function bruteForce(
  all: readonly ListedEstablishment[],
  search: BenchSearch,
  today: string,
): Answered {
  const found: Answered['page'] = [];
  // What is further north or south than the circle reaches need not be measured.
  const reach = search.radius / 111;
  for (const one of all) {
    if (!one.position || Math.abs(one.position.latitude - search.position.latitude) > reach) continue;
    const far = metresBetween(search.position, one.position);
    if (far <= search.radius * 1000 && suits(one, search, today))
      found.push({ id: one.id, metres: Math.round(far) });
  }
  found.sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
  return { page: found.slice(0, pageLength), total: found.length };
}

/** (a) The bare spatial index over the same points: the twenty nearest of a circle that suit, and no count. */
export function bareIndex(all: readonly ListedEstablishment[], today: string) {
  const index = new KDBush(all.length);
  for (const { position } of all) index.add(position?.longitude ?? 0, position?.latitude ?? 0);
  index.finish();
  return (search: BenchSearch): number[] => {
    const narrowed = search.types.length > 0 || search.handicap || search.places;
    const filter = (item: number) => suits(all[item] as ListedEstablishment, search, today);
    const { latitude, longitude } = search.position;
    return around(index, longitude, latitude, pageLength, search.radius, narrowed ? filter : undefined);
  };
}

/** (b) SQLite with an R*Tree, in memory: the twenty nearest of a circle that suit, with their lines, and the count. */
export function sqlite(all: readonly ListedEstablishment[], today: string) {
  const database = new DatabaseSync(':memory:');
  const masks = Array.from({ length: maskCount }, (_, index) => `m${index}`);
  database.exec(`CREATE VIRTUAL TABLE box USING rtree(id, south, north, west, east);
    CREATE TABLE establishment(id INTEGER PRIMARY KEY, name TEXT, type INTEGER, handicap INTEGER, latitude REAL,
      longitude REAL, hidden TEXT, since TEXT, till TEXT, ${masks.map((one) => `${one} INTEGER`).join(', ')}, line TEXT);`);
  const addBox = database.prepare('INSERT INTO box VALUES (?, ?, ?, ?, ?)');
  const width = 10 + maskCount;
  const add = database.prepare(`INSERT INTO establishment VALUES (${Array(width).fill('?').join(', ')})`);
  database.exec('BEGIN');
  for (const [number, one] of all.entries()) {
    const { latitude = 0, longitude = 0 } = one.position ?? {};
    const period = one.availability?.periods[0];
    addBox.run(number, latitude, latitude, longitude, longitude);
    add.run(
      ...[number, one.id, establishmentTypes.indexOf(one.type), Number(one.handicap), latitude, longitude],
      one.availability ? hiddenFrom(one.availability.confirmedAt) : '',
      ...[period?.from ?? '', period?.until ?? ''],
      ...masks.map((_, index) => period?.free[index] ?? 0),
      JSON.stringify(one),
    );
  }
  database.exec('COMMIT; ANALYZE;');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (search: BenchSearch) => {
    const { position, radius, types, handicap, places } = search;
    const conditions = ['metres <= ?'];
    const values: SQLInputValue[] = [radius * 1000];
    if (types.length > 0)
      conditions.push(`type IN (${types.map((one) => establishmentTypes.indexOf(one)).join()})`);
    if (handicap) conditions.push('handicap = 1');
    if (places) {
      const some = (['regular', 'occasional', 'emergency'] as const).map((care) => {
        const mask = `m${maskIndex(care, places.age ?? '1-2')}`;
        return `(${places.days.map((day) => `${mask} & ${3 << (2 * days.indexOf(day))}`).join(' AND ')})`;
      });
      conditions.push('hidden > ?', 'since <= ?', 'till >= ?', `(${some.join(' OR ')})`);
      values.push(today, today, today);
    }
    const text = `SELECT line, metres, count(*) OVER () AS total FROM (SELECT establishment.*,
        12742017.6 * asin(sqrt(pow(sin(radians(latitude - ?1) / 2), 2)
          + cos(radians(?1)) * cos(radians(latitude)) * pow(sin(radians(longitude - ?2) / 2), 2))) AS metres
      FROM box JOIN establishment USING (id) WHERE south >= ?3 AND north <= ?4 AND west >= ?5 AND east <= ?6)
      WHERE ${conditions.join(' AND ')} ORDER BY metres, name LIMIT ${pageLength}`;
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    const { south, north, west, east } = boxAround(position, radius * 1000);
    return statement.all(position.latitude, position.longitude, south, north, west, east, ...values);
  };
}
