import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  importCouncilFile,
  listCouncilChanges,
  rollBackChildminders,
} from '../../../contract/caf-childminders.ts';
import { recordChildminderRight } from '../../../contract/childminder-rights.ts';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import { departmentOf } from '../../../domain/childminders/department.ts';
import { eraseCouncilFiles } from '../../../domain/childminders/erase-council-files.ts';
import { forgetDeleted } from '../../../domain/childminders/forget-deleted.ts';
import { locateChildminders } from '../../../domain/childminders/locate-childminders.ts';
import { childmindersKey, type PublishedChildminder } from '../../../domain/childminders/published.ts';
import type { StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { centresOfSome, findingHouses } from '../../builders/address-finder.ts';
import { stagedPerson } from '../../builders/staged-people.ts';
import { noted } from '../bucket.ts';
import {
  childmindersDepsOf,
  council,
  imported,
  importOf,
  objectsOf,
  openStageOfImporter,
  pointerOf,
  readyFile,
} from '../childminders.ts';
import type { Stage } from '../driver.ts';
import { nextNumber } from '../habilitations.ts';
import type { Somebody } from '../people.ts';
import { publishingOf } from '../publishing.ts';
import { crashEverywhere, nothingElse } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
  // The salt of the department is made once.
  await imported(stage, caf, (await council(stage, caf)).id, three());
  await stage.react();
}, 120_000);
afterAll(() => stage.stop());

/** Whether families find people, whatever other councils of the test show. */
async function shown(): Promise<unknown> {
  const { objects } = await publishingOf(stage);
  const text = await objects.textOf(childmindersKey('26'));
  const made = text === undefined ? undefined : JSON.parse(text);
  return { sources: made?.sources.length > 0, people: made?.childminders.length > 0 };
}

/** Three people whom no other council names: rights are of the whole department. */
function three(): StagedPerson[] {
  const first = nextNumber() * 10;
  return [0, 1, 2].map((index) =>
    stagedPerson(first + index, index === 0 ? { right: 'opposition' } : { masks: ['address'] }),
  );
}

describe('a crash at any call', () => {
  // Those that go through the files of every council come first, while there are few: each case of the third adds one.
  it('AVN-06 of the erasure leaves no object that the next run does not erase', async () => {
    const { id } = await council(stage, caf);
    // From the fourth on, each import leaves as much to erase as the one before.
    for (const _ of [1, 2, 3]) await imported(stage, caf, id, three());
    await eraseCouncilFiles(childmindersDepsOf(stage), '26');
    await crashEverywhere(stage, {
      prepare: async () => {
        const file = await imported(stage, caf, id, three());
        const old = await readyFile(stage, id, three(), { state: 'superseded' });
        await stage.react();
        return {
          act: () => eraseCouncilFiles(childmindersDepsOf(stage), '26'),
          look: async () => [await objectsOf(stage, old), (await objectsOf(stage, file)).length],
          again: await noted(stage, 'DEPOSITS_BUCKET'),
        };
      },
      places: (calls) => calls.map((_, index) => index + 1),
    });
  }, 240_000);

  it('PUB-11 of the search for addresses leaves people where they were or puts them where they are, and asks about none twice but for the question cut short', async () => {
    const { finder, asked } = findingHouses(2);
    // Whoever was there before is found first.
    const deps = { ...childmindersDepsOf(stage), finder, centres: async () => centresOfSome };
    const { id } = await council(stage, caf);
    const pass = () => locateChildminders(deps, '26', Number.POSITIVE_INFINITY);
    const five = () => {
      const first = nextNumber() * 10;
      return [0, 1, 2, 3, 4].map((index) => stagedPerson(first + index));
    };
    // From the third on, each file leaves as much to find, and to keep, as the one before.
    for (const _ of [1, 2]) {
      await imported(stage, caf, id, five());
      await pass();
    }
    await crashEverywhere(stage, {
      prepare: async () => {
        const people = five();
        await imported(stage, caf, id, people);
        await stage.react();
        let before = asked().length;
        const deposits = await noted(stage, 'DEPOSITS_BUCKET');
        return {
          act: pass,
          again: async () => {
            await deposits();
            before = asked().length;
          },
          look: async () => {
            expect(asked().length - before).toBeLessThanOrEqual(5 + 2);
            const { objects } = await publishingOf(stage);
            const made = JSON.parse((await objects.textOf(childmindersKey('26'))) ?? '{}');
            return people.map(
              ({ lastName }) =>
                made.childminders.find((one: PublishedChildminder) => one.lastName === lastName)?.approximate,
            );
          },
        };
      },
      places: (calls) => calls.map((_, index) => index + 1),
    });
  }, 240_000);

  it('RGT-01 of what takes a deleted person out of the files leaves nobody whom the next run does not take out', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const { id } = await council(stage, caf);
        const people = three();
        const file = await imported(stage, caf, id, people);
        const subject = {
          in: 'file' as const,
          habilitationId: id,
          fileId: file.id,
          line: people[1]?.line ?? 0,
        };
        const body = { subject, right: { kind: 'deletion' as const } };
        await stage.done(recordChildminderRight, { as: caf.browser, body });
        await stage.react();
        const key = councilFileKeys.people(file);
        return {
          act: () => forgetDeleted(childmindersDepsOf(stage), '26'),
          look: async () => {
            const lines: string[] = [];
            for await (const line of (await childmindersDepsOf(stage).deposits.linesOf(key)) ?? [])
              lines.push(line);
            return lines.length;
          },
          again: await noted(stage, 'DEPOSITS_BUCKET'),
        };
      },
      places: (calls) => calls.slice(-12).map((_, index) => calls.length - index),
    });
  }, 240_000);

  it('CSV-05 of a first look at a file leaves nothing that the next one takes for the whole', async () => {
    const { id } = await council(stage, caf);
    await imported(stage, caf, id, three());
    await crashEverywhere(stage, {
      prepare: async () => {
        const file = await readyFile(stage, id, three());
        const params = { habilitationId: id, fileId: file.id };
        const request = { as: caf.browser, params, query: { kind: 'added' as const } };
        return {
          act: () => stage.done(listCouncilChanges, request),
          look: async () => {
            const { people, next } = await stage.done(listCouncilChanges, request);
            return [people.length, next, (await objectsOf(stage, file)).length];
          },
        };
      },
    });
  }, 240_000);

  it('CSV-06 of an import leaves the set before or the new one, and a retry ends in the new one', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const { id } = await council(stage, caf);
        await stage.react();
        const request = {
          as: caf.browser,
          commandId: `import-${id}`,
          ...(await importOf(stage, await readyFile(stage, id, three()))),
        };
        return {
          act: () => stage.done(importCouncilFile, request),
          look: () => shown(),
          again: nothingElse,
        };
      },
    });
  }, 240_000);

  it('CSV-08 of a roll-back, and of a right recorded, ends as if nothing had failed', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const { id } = await council(stage, caf);
        const people = three();
        await imported(stage, caf, id, people.slice(1));
        const file = await imported(stage, caf, id, people);
        await stage.react();
        const pointer = await pointerOf(stage, id);
        const back = {
          as: caf.browser,
          commandId: `back-${id}`,
          params: { habilitationId: id },
          body: { pointerVersion: pointer?.version ?? 0, reason: 'Un essai.' },
        };
        const subject = {
          in: 'file' as const,
          habilitationId: id,
          fileId: file.id,
          line: people[1]?.line ?? 0,
        };
        const right = {
          as: caf.browser,
          commandId: `right-${id}`,
          body: { subject, right: { kind: 'deletion' as const } },
        };
        return {
          act: async () => {
            await stage.done(rollBackChildminders, back);
            await stage.done(recordChildminderRight, right);
          },
          look: async () => {
            const { recorded } = await departmentOf(stage.deps, '26');
            return recorded.filter(({ habilitationId }) => habilitationId === id).length;
          },
          again: nothingElse,
        };
      },
    });
  }, 240_000);
});
