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
function suits(one: ListedEstablishment, search: BenchSearch, today: string): boolean {
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

/**
 * (b) SQLite with an R*Tree, in memory: the twenty nearest of a circle that suit, with their lines, and no count. What
 * is filtered stands in the tree itself, and distances are those of a flat map: the quickest that it can do.
 */
export function sqlite(all: readonly ListedEstablishment[], today: string) {
  const database = new DatabaseSync(':memory:');
  const traits = ['type', 'handicap', 'hidden', 'since', 'till'];
  const masks = Array.from({ length: maskCount }, (_, index) => `m${index}`);
  const columns = [...traits, ...masks];
  database.exec(`CREATE VIRTUAL TABLE box USING rtree(id, south, north, west, east, +${columns.join(', +')});
    CREATE TABLE line(id INTEGER PRIMARY KEY, text TEXT);`);
  const addBox = database.prepare(
    `INSERT INTO box VALUES (${Array(5 + columns.length)
      .fill('?')
      .join(', ')})`,
  );
  const addLine = database.prepare('INSERT INTO line VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [number, one] of all.entries()) {
    const { latitude = 0, longitude = 0 } = one.position ?? {};
    const period = one.availability?.periods[0];
    addBox.run(
      ...[number, latitude, latitude, longitude, longitude],
      ...[establishmentTypes.indexOf(one.type), Number(one.handicap)],
      one.availability ? hiddenFrom(one.availability.confirmedAt) : '',
      ...[period?.from ?? '', period?.until ?? ''],
      ...masks.map((_, index) => period?.free[index] ?? 0),
    );
    addLine.run(number, JSON.stringify(one));
  }
  database.exec('COMMIT');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (search: BenchSearch) => {
    const { position, radius, types, handicap, places } = search;
    const conditions = ['far <= ?'];
    const values: SQLInputValue[] = [(radius / 111.195) ** 2];
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
    const text = `SELECT text, far FROM (SELECT id,
        (south - ?1) * (south - ?1) + (west - ?2) * (west - ?2) * ?3 AS far FROM box
        WHERE south >= ?4 AND north <= ?5 AND west >= ?6 AND east <= ?7 AND ${conditions.join(' AND ')}
        ORDER BY far, id LIMIT ${pageLength}) CROSS JOIN line USING (id)`;
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    const { south, north, west, east } = boxAround(position, radius * 1000);
    const { latitude, longitude } = position;
    const narrowing = Math.cos((latitude * Math.PI) / 180) ** 2;
    return statement.all(latitude, longitude, narrowing, south, north, west, east, ...values);
  };
}
