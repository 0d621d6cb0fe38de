import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  importCouncilFile,
  recordChildminderRight,
  rollBackChildminders,
} from '../../../contract/caf-childminders.ts';
import { eraseCouncilFiles } from '../../../domain/childminders/erase-council-files.ts';
import { childmindersKey } from '../../../domain/childminders/published.ts';
import { stagedPeople } from '../../builders/staged-people.ts';
import {
  childmindersDepsOf,
  council,
  habilitated,
  imported,
  importOf,
  objectsOf,
  pointerOf,
  readyFile,
} from '../childminders.ts';
import { openStage, type Stage } from '../driver.ts';
import { agent, type Somebody } from '../people.ts';
import { publishingOf } from '../publishing.ts';
import { crashEverywhere } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await habilitated(stage, await agent(stage, 'cnaf-admin'), caf);
}, 120_000);
afterAll(() => stage.stop());

/** How many people families find, whatever other councils of the test show. */
async function shownOf(councilName: string): Promise<unknown> {
  const { objects } = await publishingOf(stage);
  const text = await objects.textOf(childmindersKey('26'));
  const made = text === undefined ? undefined : JSON.parse(text);
  return { sources: made?.sources.length > 0, people: made?.childminders.length > 0, councilName };
}

const three = () =>
  stagedPeople(3, (number) => (number === 0 ? { right: 'opposition' } : { masks: ['address'] }));

describe('a crash at any call', () => {
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
        return { act: () => stage.done(importCouncilFile, request), look: () => shownOf('') };
      },
    });
  }, 240_000);

  it('CSV-08 of a roll-back, and of a right recorded, ends as if nothing had failed', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const { id } = await council(stage, caf);
        await imported(stage, caf, id, stagedPeople(2));
        const file = await imported(stage, caf, id, three());
        await stage.react();
        const pointer = await pointerOf(stage, id);
        const back = {
          as: caf.browser,
          commandId: `back-${id}`,
          params: { habilitationId: id },
          body: { pointerVersion: pointer?.version ?? 0, reason: 'Un essai.' },
        };
        const subject = { in: 'file' as const, habilitationId: id, fileId: file.id, line: 3 };
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
        };
      },
    });
  }, 240_000);

  it('AVN-06 of the erasure leaves no object that the next run does not erase', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const { id } = await council(stage, caf);
        await imported(stage, caf, id, three());
        await imported(stage, caf, id, three());
        const file = await imported(stage, caf, id, three());
        const old = await readyFile(stage, id, stagedPeople(2), { state: 'superseded' });
        await stage.react();
        return {
          act: () => eraseCouncilFiles(childmindersDepsOf(stage), '26'),
          look: async () => [await objectsOf(stage, old), (await objectsOf(stage, file)).length],
        };
      },
    });
  }, 240_000);
});
