import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3PublishedChildminders } from '../../adapters/s3/published-childminders.ts';
import { importCouncilFile, rollBackChildminders } from '../../contract/caf-childminders.ts';
import { childminderIndex } from '../../domain/childminders/childminder-index.ts';
import { searchChildminders } from '../../domain/childminders/search-childminders.ts';
import type { HabilitationId } from '../../domain/identifiers.ts';
import { indexCentres } from '../../domain/territory/centres.ts';
import { indexCommunes } from '../../domain/territory/communes.ts';
import { someCentres } from '../builders/some-centres.ts';
import { someCommunes } from '../builders/some-communes.ts';
import { stagedPerson } from '../builders/staged-people.ts';
import { council, importOf, openStageOfImporter, pointerOf, readyFile } from './childminders.ts';
import type { Stage } from './driver.ts';
import type { Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let id: HabilitationId;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
  ({ id } = await council(stage, caf));
}, 120_000);
afterAll(() => stage.stop());

/** Twelve people of Crest, whose telephones all end in the number of the set. */
const setOf = (number: number) =>
  Array.from({ length: 12 }, (_, index) =>
    stagedPerson(index, {
      communeCode: '26108',
      commune: 'Crest',
      postcode: '26400',
      phone: `+3347525000${number}`,
    }),
  );

describe('while imports and roll-backs run', () => {
  it('CSV-06 every answer of a search without pause is wholly one set, and the last one is the set online', async () => {
    const bucket = String(stage.own.env.PUBLISHED_BUCKET);
    let later = Date.now();
    // Each search looks again whether the object changed: its clock runs ahead by six seconds a look.
    const now = () => {
      later += 6000;
      return new Date(later);
    };
    const store = s3PublishedChildminders({ client: stage.own.clients.s3, bucket });
    const deps = {
      childminders: childminderIndex({ ...store, now }),
      centres: async () => indexCentres(someCentres),
      communes: async () => indexCommunes(someCommunes),
      now: () => new Date(),
    };
    const seen = new Set<string>();
    let searches = 0;
    const search = async () => {
      const found = await searchChildminders(deps, { commune: '26108', radius: 1 });
      if (!found.ok) throw new Error('The place is known');
      searches += 1;
      const phones = found.value.childminders.map(({ phone }) => phone);
      expect(new Set(phones).size).toBeLessThanOrEqual(1);
      expect([0, 12]).toContain(phones.length);
      if (phones[0]) seen.add(phones[0]);
      return phones[0];
    };
    let over = false;
    const readers = [0, 1, 2].map(async () => {
      while (!over) await search();
    });
    for (let number = 1; number <= 6; number += 1) {
      const file = await readyFile(stage, id, setOf(number));
      await stage.done(importCouncilFile, { as: caf.browser, ...(await importOf(stage, file)) });
      await stage.react();
      if (number % 3 === 0) {
        const pointerVersion = (await pointerOf(stage, id))?.version ?? 0;
        const params = { habilitationId: id };
        const body = { pointerVersion, reason: 'Un essai.' };
        await stage.done(rollBackChildminders, { as: caf.browser, params, body });
        await stage.react();
      }
    }
    over = true;
    await Promise.all(readers);
    // After the sixth, rolled back: the fifth.
    expect(await search()).toBe('+33475250005');
    expect(seen.size).toBeGreaterThan(3);
    expect(searches).toBeGreaterThan(20);
  });
});
