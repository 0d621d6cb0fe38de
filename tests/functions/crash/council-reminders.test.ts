import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindCouncils } from '../../../domain/childminders/remind-councils.ts';
import { mailsTo } from '../../engines.ts';
import { importer } from '../caf-agents.ts';
import { councilInForce } from '../councils.ts';
import { openStage, type Stage } from '../driver.ts';
import { near } from '../near.ts';
import { agent, type Somebody } from '../people.ts';
import { crashEverywhere } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
let importing: { email: string };
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  importing = await importer(stage, (await agent(stage, 'cnaf-admin')).browser);
}, 120_000);
afterAll(() => stage.stop());

/** The convention of a council over, so that the schedule has one council to remind in every run. */
async function end(id: string): Promise<void> {
  const council = await stage.deps.records.get('habilitation', [id]);
  if (!council) throw new Error('The council of the run before is there');
  const record = { ...council, state: 'ended' as const, version: council.version + 1 };
  const ended = await stage.deps.records.commit([{ do: 'replace', kind: 'habilitation', record }]);
  expect(ended.ok).toBe(true);
}

describe('a crash at any call', () => {
  it('CSV-03 of a reminder records it once, and the council and the importers are told', async () => {
    let before: string | undefined;
    await crashEverywhere(stage, {
      prepare: async () => {
        if (before) await end(before);
        // Signed long ago, and nothing was ever sent.
        const { id, persons } = await councilInForce(stage, caf.browser);
        before = id;
        await stage.react();
        const addresses = [persons[0]?.email ?? '', importing.email];
        return {
          act: () => remindCouncils(stage.deps, near),
          look: async () => {
            const mails = await Promise.all(addresses.map(mailsTo));
            const told = mails.map((mailed) => mailed.some(({ subject }) => subject.includes(id)));
            expect(told).toEqual([true, true]);
            return told;
          },
        };
      },
    });
  }, 240_000);
});
