import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rollBackChildminders } from '../../contract/caf-childminders.ts';
import { recordChildminderRight } from '../../contract/childminder-rights.ts';
import { eraseCouncilFiles } from '../../domain/childminders/erase-council-files.ts';
import { locateChildminders } from '../../domain/childminders/locate-childminders.ts';
import { positionsFolder } from '../../domain/childminders/positions.ts';
import {
  childmindersKey,
  type PublishedChildminder,
  type PublishedChildminders,
} from '../../domain/childminders/published.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import type { HabilitationId } from '../../domain/identifiers.ts';
import { centresOfSome, findingHouses, houseAt } from '../builders/address-finder.ts';
import { stagedPeople, stagedPerson } from '../builders/staged-people.ts';
import { childmindersDepsOf, council, imported, openStageOfImporter, pointerOf } from './childminders.ts';
import type { Stage } from './driver.ts';
import type { Somebody } from './people.ts';
import { publishingOf } from './publishing.ts';

const minute = 60_000;
let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
}, 120_000);
afterAll(() => stage.stop());

type Houses = ReturnType<typeof findingHouses>;
let houses: Houses;
beforeEach(() => {
  houses = findingHouses();
});

/** A run over the Drôme, some minutes from now. */
function locate(more: { after?: number; finder?: Houses['finder']; until?: number } = {}) {
  const now = () => new Date(Date.now() + (more.after ?? 0) * minute);
  const deps = { ...childmindersDepsOf(stage), finder: more.finder ?? houses.finder, now };
  return locateChildminders(
    { ...deps, centres: async () => centresOfSome },
    '26',
    more.until ?? Number.POSITIVE_INFINITY,
  );
}

/** What families search of the Drôme, once everything has reacted: the whole object, and how often it was replaced. */
async function published(): Promise<{
  text: string;
  of: (number: number) => PublishedChildminder | undefined;
}> {
  await stage.react();
  const text = (await (await publishingOf(stage)).objects.textOf(childmindersKey('26'))) ?? '{}';
  const { childminders = [] } = JSON.parse(text) as Partial<PublishedChildminders>;
  return { text, of: (number) => childminders.find(({ lastName }) => lastName === `Orsatelli${number}`) };
}

const keysOf = (id: HabilitationId) => childmindersDepsOf(stage).deposits.keysUnder(positionsFolder(id));
const positionsOf = (id: HabilitationId) => stage.deps.records.get('childminderPositions', ['26', id]);
const placeOf = (person: StagedPerson) => houseAt(person);
const centreOf = ({ communeCode }: StagedPerson) => {
  const { latitude, longitude } = centresOfSome.byCode.get(communeCode) ?? { latitude: 0, longitude: 0 };
  return { latitude, longitude };
};

describe('finding where childminders work', () => {
  let id: HabilitationId;
  const people = stagedPeople(12, (number) => {
    if (number === 1) return { right: 'opposition' };
    if (number === 2) return { right: 'deletion' };
    if (number === 3) return { masks: ['address'] };
    if (number === 4) return { leftOut: 'no-training' };
    if (number === 5) return { agrementEndsOn: '2020-01-01' };
    // Two at one address, written in two ways.
    if (number === 10) return { street: '1, Chemin des tilleuls', communeCode: '26108', postcode: '26400' };
    return {};
  });

  it('PUB-11 RGT-03 asks for streets, postcodes and communes alone, once each, of whom families are shown', async () => {
    ({ id } = await council(stage, caf));
    await imported(stage, caf, id, people);
    expect((await published()).of(0)).toMatchObject({
      approximate: true,
      position: centreOf(stagedPerson(0)),
    });
    expect(await locate()).toMatchObject({ asked: 6, located: 6, unfinished: 0, silences: [] });
    expect(houses.asked().sort()).toEqual(
      [0, 6, 7, 8, 9, 11].map((number) => stagedPerson(number).street).sort(),
    );
    for (const address of houses.questions.flat()) {
      expect(Object.keys(address).sort()).toEqual(['commune', 'communeCode', 'postcode', 'street']);
    }
    const { of, text } = await published();
    for (const number of [0, 6, 7, 8, 9, 11]) {
      expect(of(number)?.position).toEqual(placeOf(stagedPerson(number)));
      expect(of(number)).not.toHaveProperty('approximate');
    }
    expect(of(10)?.position).toEqual(placeOf(stagedPerson(0)));
    expect(of(3)).toMatchObject({ approximate: true, position: centreOf(stagedPerson(3)) });
    expect(of(1) ?? of(2) ?? of(4)).toBeUndefined();
    // What is kept names no street, and nobody.
    expect(text).toContain('Orsatelli0');
    const [key = ''] = await keysOf(id);
    const lines = (await childmindersDepsOf(stage).deposits.linesOf(key)) ?? [];
    for await (const line of lines) expect(line).not.toMatch(/chemin|tilleuls|26400|Crest|Orsatelli/i);
  });

  it('PUB-11 asks nothing again while nothing changed, and keeps what is known from one file to the next', async () => {
    expect(await locate()).toMatchObject({ asked: 0 });
    expect(houses.questions).toEqual([]);
    const next = stagedPeople(12, (number) => (number === 0 ? { street: '77 rue Neuve' } : {}));
    await imported(stage, caf, id, [...next.slice(0, 1), ...next.slice(6)]);
    // At once, before anybody is asked.
    const { of } = await published();
    expect(of(7)?.position).toEqual(placeOf(stagedPerson(7)));
    expect(of(0)?.approximate).toBe(true);
    await locate();
    // The tenth is at an address of its own now.
    expect(houses.asked().sort()).toEqual([stagedPerson(10).street, '77 rue Neuve'].sort());
    expect((await published()).of(0)?.position).toEqual(
      placeOf({ ...stagedPerson(0), street: '77 rue Neuve' }),
    );
  });

  it('CSV-08 a file that is rolled back to has its positions at once', async () => {
    const pointer = await pointerOf(stage, id);
    const body = { pointerVersion: pointer?.version ?? 0, reason: 'Un essai.' };
    await stage.done(rollBackChildminders, { as: caf.browser, params: { habilitationId: id }, body });
    const { of } = await published();
    expect(of(0)?.position).toEqual(placeOf(stagedPerson(0)));
    expect(of(3)?.approximate).toBe(true);
    await locate();
    expect(houses.questions).toEqual([]);
  });

  it('RGT-01 of whoever hides an address, no public object holds a place nearer than the commune, and no object of ours after the night', async () => {
    const place = placeOf(stagedPerson(8));
    const fine = `${place.latitude}`;
    expect((await published()).text).toContain(fine);
    const pointer = await pointerOf(stage, id);
    const fileId = pointer?.current?.fileId ?? '';
    const subject = { in: 'file' as const, habilitationId: id, fileId, line: stagedPerson(8).line };
    const right = { kind: 'masking' as const, masks: ['address' as const] };
    await stage.done(recordChildminderRight, { as: caf.browser, body: { subject, right } });
    const { text, of } = await published();
    expect(text).not.toContain(fine);
    expect(of(8)).toMatchObject({ approximate: true, position: centreOf(stagedPerson(8)) });
    await locate();
    expect(houses.questions).toEqual([]);
    await eraseCouncilFiles(childmindersDepsOf(stage), '26');
    const kept = await keysOf(id);
    expect(kept).toEqual([(await positionsOf(id))?.key]);
    for await (const line of (await childmindersDepsOf(stage).deposits.linesOf(kept[0] ?? '')) ?? []) {
      expect(line).not.toContain(fine);
    }
    expect((await published()).of(7)?.position).toEqual(placeOf(stagedPerson(7)));
  });
});

describe('a geocoder that is not to be relied on', () => {
  const own = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => stagedPerson(from + index));

  it('changes nothing while it is silent, is asked again later and later, and is believed when it answers', async () => {
    const { id } = await council(stage, caf);
    await imported(stage, caf, id, own(100, 3));
    const before = (await published()).text;
    houses.state.silent = true;
    expect((await locate()).silences).toEqual([1]);
    expect((await published()).text).toBe(before);
    const pointer = await pointerOf(stage, id);
    // Not before its time.
    expect(await locate({ after: 5 })).toMatchObject({ silences: [], unfinished: 0 });
    expect((await locate({ after: 11 })).silences).toEqual([2]);
    expect((await locate({ after: 15 })).silences).toEqual([]);
    expect((await locate({ after: 32 })).silences).toEqual([3]);
    expect((await published()).text).toBe(before);
    houses.state.silent = false;
    expect(await locate({ after: 80 })).toMatchObject({ asked: 3, located: 3, silences: [] });
    const { of } = await published();
    expect(of(101)?.position).toEqual(placeOf(stagedPerson(101)));
    expect(await positionsOf(id)).toMatchObject({ located: 3, unknown: 0, pending: 0, attempts: 0 });
    expect(await pointerOf(stage, id)).toEqual(pointer);
  });

  it('leaves whoever it does not know at the centre, as it does where it says another commune or department', async () => {
    const { id } = await council(stage, caf);
    await imported(stage, caf, id, own(120, 3));
    houses.state.place = ({ street }) => {
      if (street === stagedPerson(120).street) return 'unknown';
      // Sixty kilometres away in the same department; in another.
      return street === stagedPerson(121).street
        ? { latitude: 44.3609, longitude: 5.1398 }
        : { latitude: 48.85, longitude: 2.35 };
    };
    expect(await locate()).toMatchObject({ asked: 3, located: 0 });
    const { of } = await published();
    for (const number of [120, 121, 122]) {
      expect(of(number)).toMatchObject({ approximate: true, position: centreOf(stagedPerson(number)) });
    }
    await locate();
    expect(houses.questions).toHaveLength(1);
    expect(await positionsOf(id)).toMatchObject({ located: 0, unknown: 3, pending: 0 });
  });

  it('asks in smaller and smaller pieces what is not answered, and does without the one address that it cannot take', async () => {
    const { id } = await council(stage, caf);
    await imported(stage, caf, id, own(140, 8));
    const small = findingHouses(4);
    const choking = {
      most: 4,
      locateAll: async (addresses: Parameters<typeof small.finder.locateAll>[0]) =>
        addresses.some(({ street }) => street === stagedPerson(142).street)
          ? undefined
          : small.finder.locateAll(addresses),
    };
    let after = 0;
    for (let left = 6; left > 0; left -= 1) {
      await locate({ finder: choking, after });
      after += 12 * 60;
    }
    expect(await positionsOf(id)).toMatchObject({ located: 7, unknown: 1, pending: 0 });
    // One that is known was asked about again, to tell this from a silence.
    expect(small.asked()).toHaveLength(new Set(small.asked()).size + 1);
  });
});

describe('a search that is cut short', () => {
  it('PUB-11 goes on where it stopped, asks about nobody twice, and is published once, at its end', async () => {
    const { id } = await council(stage, caf);
    const people = Array.from({ length: 9 }, (_, index) => stagedPerson(200 + index));
    await imported(stage, caf, id, people);
    const before = (await published()).text;
    const small = findingHouses(2);
    const answered = small.finder.locateAll;
    // Time is up after the second question of each run.
    for (const run of [1, 2]) {
      let asked = 0;
      const until = Date.now() + minute;
      const deps = {
        ...childmindersDepsOf(stage),
        centres: async () => centresOfSome,
        now: () => new Date(Date.now() + (asked < 2 ? 0 : 2 * minute)),
        finder: {
          most: 2,
          locateAll: (addresses: Parameters<typeof answered>[0]) => {
            asked += 1;
            return answered(addresses);
          },
        },
      };
      const { asked: answers, unfinished } = await locateChildminders(deps, '26', until);
      expect([run, answers, unfinished > 0]).toEqual([run, 4, true]);
      expect((await published()).text).toBe(before);
    }
    expect(await locate({ finder: small.finder })).toMatchObject({ asked: 1, unfinished: 0 });
    expect(small.asked().sort()).toEqual(people.map(({ street }) => street).sort());
    const { of } = await published();
    for (const [index, person] of people.entries()) {
      expect(of(200 + index)?.position).toEqual(placeOf(person));
    }
    expect(await keysOf(id)).toEqual([(await positionsOf(id))?.key]);
  });

  it('CSV-06 is overtaken by an import, and begins again with what it learnt', async () => {
    const { id } = await council(stage, caf);
    await imported(stage, caf, id, [stagedPerson(300), stagedPerson(301)]);
    let isImported = false;
    const slow: Houses['finder'] = {
      most: 500,
      locateAll: async (addresses) => {
        if (!isImported) await imported(stage, caf, id, [stagedPerson(301), stagedPerson(302)]);
        isImported = true;
        return houses.finder.locateAll(addresses);
      },
    };
    expect(await locate({ finder: slow })).toMatchObject({ asked: 2, unfinished: 1 });
    expect(await positionsOf(id)).toBeUndefined();
    expect(await locate()).toMatchObject({ asked: 1, unfinished: 0 });
    expect((await published()).of(301)?.position).toEqual(placeOf(stagedPerson(301)));
    expect((await published()).of(302)?.position).toEqual(placeOf(stagedPerson(302)));
  });
});
