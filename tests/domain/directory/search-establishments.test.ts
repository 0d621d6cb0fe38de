import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroups, cares } from '../../../domain/availability/availability.ts';
import { maskIndex } from '../../../domain/availability/free-masks.ts';
import { hiddenFrom } from '../../../domain/availability/freshness.ts';
import { directoryIndex } from '../../../domain/directory/directory-index.ts';
import type { DirectoryShard, ListedEstablishment } from '../../../domain/directory/published.ts';
import type { PublishedStore } from '../../../domain/directory/published-store.ts';
import { pageLength } from '../../../domain/directory/search-around.ts';
import {
  deepest,
  radii,
  type SearchQuery,
  searchEstablishments,
} from '../../../domain/directory/search-establishments.ts';
import { establishmentTypes } from '../../../domain/establishment/establishment-type.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { metresBetween, type Position } from '../../../domain/establishment/position.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { indexCommunes } from '../../../domain/territory/communes.ts';
import { someCommunes } from '../../builders/some-communes.ts';
import { centresOfTests, establishments, somewhere, today } from './some-directory.ts';

type Listed = { cafCode: string; one: ListedEstablishment };

/** A directory whose shards can be published anew, and the shards that were asked for. */
function directoryOf(all: readonly Listed[]) {
  const shards = new Map<string, DirectoryShard>();
  const read: string[] = [];
  let now = new Date(`${today}T10:00:00Z`);
  const publish = (lines: readonly Listed[]) => {
    shards.clear();
    for (const { cafCode, one } of lines) {
      const shard = shards.get(cafCode) ?? { cafCode, establishments: [] };
      shard.establishments.push(one);
      shards.set(cafCode, shard);
    }
  };
  publish(all);
  const published = {
    readShard: async (cafCode: string) => {
      read.push(cafCode);
      return shards.get(cafCode);
    },
  } as PublishedStore;
  const centres = async () => centresOfTests;
  const directory = directoryIndex({ published, centres, now: () => now });
  const communes = async () => indexCommunes(someCommunes);
  return {
    publish,
    read,
    later: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
    async search(query: Partial<SearchQuery>) {
      const whole = { types: [], radius: 30, ...query };
      const found = await searchEstablishments({ directory, centres, communes, now: () => now }, whole);
      if (!found.ok) throw new Error(JSON.stringify(found.problem));
      const lines = found.value.establishments.map(({ shown, distance }) => ({ ...shown, distance }));
      return { ...found.value, establishments: lines };
    },
  };
}

/** The same question answered by looking at every establishment there is. */
function bruteForce(all: readonly Listed[], query: Partial<SearchQuery> & { position: Position }) {
  const { position, radius = 30, types = [], handicap, avip, places } = query;
  return all
    .map(({ one }) => ({ one, distance: one.position ? metresBetween(position, one.position) : Number.NaN }))
    .filter(({ distance }) => distance <= radius * 1000)
    .filter(({ one }) => types.length === 0 || types.includes(one.type))
    .filter(({ one }) => (!handicap || one.handicap) && (!avip || one.avip))
    .filter(({ one }) => !places || offers(one, places))
    .map(({ one, distance }) => ({ id: one.id, distance: Math.round(distance) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
}

function offers(one: ListedEstablishment, places: NonNullable<SearchQuery['places']>): boolean {
  const { availability } = one;
  if (!availability || hiddenFrom(availability.confirmedAt) <= today) return false;
  const on = places.on && places.on > today ? places.on : today;
  const period = availability.periods.find(({ from, until }) => from <= on && on <= until);
  return cares.some((care) =>
    ageGroups.some((age) => {
      if ((places.care ?? care) !== care || (places.age ?? age) !== age) return false;
      const mask = period?.free[maskIndex(care, age)] ?? 0;
      const open = days.filter((_, index) => (mask >> (2 * index)) & 3);
      return places.days.length > 0 ? places.days.every((day) => open.includes(day)) : open.length > 0;
    }),
  );
}

const places = fc.record({
  on: fc.option(
    fc.integer({ min: -3, max: 20 }).map((shift) => addDays(today, shift)),
    { nil: undefined },
  ),
  age: fc.option(fc.constantFrom(...ageGroups), { nil: undefined }),
  care: fc.option(fc.constantFrom(...cares), { nil: undefined }),
  days: fc.subarray([...days], { maxLength: 3 }),
});
const queries = fc.record({
  position: somewhere,
  radius: fc.constantFrom(...radii),
  types: fc.subarray([...establishmentTypes]),
  handicap: fc.option(fc.constant(true), { nil: undefined }),
  avip: fc.option(fc.constant(true), { nil: undefined }),
  places: fc.option(places, { nil: undefined }),
});

/** Every page of a search, one after the other. */
async function allPages(directory: ReturnType<typeof directoryOf>, query: Partial<SearchQuery>) {
  const pages = [await directory.search(query)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
    pages.push(await directory.search({ ...query, after: next }));
  }
  return pages;
}

const somePlace = { latitude: 44.9256, longitude: 4.9096 };
const near = (count: number, change: Partial<ListedEstablishment> = {}): Listed[] =>
  Array.from({ length: count }, (_, index) => ({
    cafCode: '26',
    one: {
      id: `26-E${String(index).padStart(4, '0')}`,
      type: 'EAJE',
      name: 'Crèche',
      address: { commune: 'Valence', communeCode: '26362' },
      position: { latitude: 44.9256 + Math.floor(index / 3) * 1e-4, longitude: 4.9096 },
      avip: false,
      handicap: false,
      ...change,
    },
  }));

describe('searching around a place', () => {
  it('PUB-11 finds what looking at every establishment finds, in the same order, whatever is asked and wherever', async () => {
    await fc.assert(
      fc.asyncProperty(
        establishments,
        fc.array(queries, { minLength: 1, maxLength: 8 }),
        async (all, asked) => {
          const directory = directoryOf(all);
          for (const query of asked) {
            const pages = await allPages(directory, query);
            const expected = bruteForce(all, query);
            expect(
              pages.flatMap((page) => page.establishments.map(({ id, distance }) => ({ id, distance }))),
            ).toEqual(expected);
            expect(pages.every(({ total }) => total === expected.length)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads the departments that the circle may touch and no other, once in five seconds', async () => {
    const directory = directoryOf(near(3));
    await directory.search({ position: somePlace, radius: 1 });
    expect(directory.read.sort()).toEqual(['07', '26']);
    directory.later(4_999);
    await directory.search({ position: somePlace, radius: 1 });
    expect(directory.read).toHaveLength(2);
    directory.later(1);
    directory.publish(near(4));
    expect((await directory.search({ position: somePlace, radius: 1 })).total).toBe(4);
    expect(directory.read).toHaveLength(4);
  });

  it('shows pages of twenty that neither repeat nor lose what stays, while others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 60, maxLength: 90 }),
        async (fates) => {
          const all = near(fates.length);
          const before = all.filter((_, index) => fates[index]?.[0]);
          const after = all.filter((_, index) => fates[index]?.[1]);
          const directory = directoryOf(before);
          const seen: string[] = [];
          let page = await directory.search({ position: somePlace });
          directory.later(6_000);
          directory.publish(after);
          while (true) {
            seen.push(...page.establishments.map(({ id }) => id));
            if (!page.next) break;
            page = await directory.search({ position: somePlace, after: page.next });
          }
          expect(new Set(seen).size).toBe(seen.length);
          for (const { one } of before)
            if (after.some((other) => other.one.id === one.id)) expect(seen).toContain(one.id);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('stops at the five hundredth, and still says how many there are', async () => {
    const pages = await allPages(directoryOf(near(777)), { position: somePlace });
    expect(pages.flatMap(({ establishments: shown }) => shown)).toHaveLength(deepest);
    expect(pages.every((page) => page.total === 777 && page.establishments.length === pageLength)).toBe(true);
    const beyond = { metres: 29_000, id: '26-E' };
    const { establishments: none, next } = await directoryOf(near(777)).search({
      position: somePlace,
      after: beyond,
    });
    expect([none, next]).toEqual([[], undefined]);
  });

  it('PUB-12 shows no places that nobody confirmed for too long, nor the periods that are over', async () => {
    const period = (from: string, until: string) => ({
      from,
      until,
      state: 'full' as const,
      free: Array(12).fill(0),
    });
    const periods = [period('2026-11-01', '2026-11-21'), period('2026-11-22', '2026-11-30')];
    const shownOf = async (confirmedAt: string) => {
      const availability = { periods, declaredAt: confirmedAt, confirmedAt };
      const { establishments: found } = await directoryOf(near(1, { availability })).search({
        position: somePlace,
      });
      return found[0]?.availability?.periods;
    };
    expect(await shownOf('2026-11-08T09:00:00Z')).toEqual([periods[1]]);
    expect(await shownOf('2026-11-07T09:00:00Z')).toBeUndefined();
  });

  it('puts at the centre of its commune, marked as approximate, what has no position; nowhere, what has no commune', async () => {
    const [placed] = near(1, { position: undefined });
    const [lost] = near(1, { position: undefined, address: { commune: 'Quelque part' } });
    if (!placed || !lost) throw new Error('none');
    lost.one.id = '26-LOST';
    const { establishments: found } = await directoryOf([placed, lost]).search({ commune: '26362' });
    expect(found).toMatchObject([{ id: '26-E0000', distance: 0, approximate: true, position: somePlace }]);
  });

  it('searches around a commune, or around the largest of those that a postcode serves', async () => {
    const directory = directoryOf(near(1));
    expect((await directory.search({ commune: '26362' })).centre).toEqual({
      ...somePlace,
      approximate: false,
      communeCode: '26362',
    });
    expect((await directory.search({ postcode: '26000' })).centre.communeCode).toBe('26362');
  });

  it.each([
    [{}, 'commune', 'no-place-yet'],
    [{ commune: '26999' }, 'commune', 'unknown-place'],
    [{ postcode: '99999' }, 'postcode', 'unknown-place'],
  ])('asks for a place when there is none that it knows: %j', async (query, path, message) => {
    await expect(directoryOf([]).search(query)).rejects.toThrow(
      JSON.stringify({ code: 'invalid-request', errors: [{ path, message }] }),
    );
  });
});
