import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceCouncilFile } from '../../../contract/council-files.ts';
import type { CouncilFile } from '../../../domain/childminders/council-file.ts';
import { noticeCouncilFiles } from '../../../domain/childminders/notice-council-files.ts';
import { HabilitationId, newSortableId } from '../../../domain/identifiers.ts';
import { mailsTo } from '../../engines.ts';
import { hours } from '../clock.ts';
import { announcement, council, flawless, sendBy } from '../councils.ts';
import { openStage, type Stage } from '../driver.ts';
import { agent } from '../people.ts';
import { crashEverywhere } from './crash-everywhere.ts';

let stage: Stage;
let sender: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stage = await openStage();
  sender = await council(stage, (await agent(stage, 'caf-agent', '26')).browser);
  await stage.react();
}, 120_000);
afterAll(() => stage.stop());

let intents = 0;

describe('a crash at any call', () => {
  it('CSV-02 CSV-10 of an announcement leads the retry to the same place, where the file can be sent once', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        intents += 1;
        const bytes = Buffer.from(flawless);
        const commandId = `announce-${stage.tag}-${intents}`;
        const call = {
          as: sender.browser,
          params: { id: sender.id },
          body: announcement(bytes.length),
          commandId,
        };
        const given: Awaited<ReturnType<typeof stage.done<typeof announceCouncilFile>>>[] = [];
        return {
          act: async () => {
            given.push(await stage.done(announceCouncilFile, call));
          },
          look: async () => {
            const again = await stage.done(announceCouncilFile, call);
            const places = new Set([...given, again].map(({ fileId }) => fileId));
            const sent = [await sendBy(again.link, bytes), await sendBy(again.link, bytes)];
            return [places.size, sent.map(({ status }) => status)];
          },
        };
      },
    });
  }, 240_000);

  it('CSV-04 of the schedule that gives up a check has the council told', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        const file = await receivedLongAgo();
        const before = (await mailsTo(sender.email)).length;
        const { checkDeps } = await import('../../../functions/runtime/check-deps.ts');
        return {
          act: async () => {
            const { failed } = await noticeCouncilFiles(checkDeps(), () => {});
            if (failed > 0) throw new Error('To be run again');
          },
          look: async () => {
            const seen = await stage.deps.records.get('councilFile', [sender.id, file.id]);
            expect(seen?.state).toBe('unchecked');
            return (await mailsTo(sender.email)).length > before;
          },
        };
      },
    });
  }, 240_000);
});

/** A file that came more than a day ago, and that nothing can read any more. */
async function receivedLongAgo(): Promise<CouncilFile> {
  const now = stage.deps.now();
  const at = new Date(now.getTime() - 25 * hours).toISOString();
  const file: CouncilFile = {
    id: newSortableId(stage.deps.random, now),
    habilitationId: HabilitationId.parse(sender.id),
    cafCode: '26',
    fileName: 'mars.csv',
    bytes: 10,
    via: 'site',
    by: sender.accountId as CouncilFile['by'],
    announcedAt: at,
    personsInformed: { at, by: sender.accountId as CouncilFile['by'] },
    state: 'received',
    stateSince: at,
    receivedAt: at,
    version: 2,
    lastCommand: 'receive',
  };
  await stage.deps.records.commit([{ do: 'create', kind: 'councilFile', record: file }]);
  return file;
}
