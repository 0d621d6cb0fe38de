import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordChildminderRight } from '../../contract/childminder-rights.ts';
import { announceCouncilFile, announceCouncilFileBySoftware } from '../../contract/council-files.ts';
import { mostAnnounced } from '../../domain/childminders/announce-council-file.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { stagedPeople, stagedPerson } from '../builders/staged-people.ts';
import { habilitated, imported } from './childminders.ts';
import { announcement, council, councilProgram } from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
let sender: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
  await habilitated(stage, await agent(stage, 'cnaf-admin'), one);
  sender = await council(stage, one.browser);
}, 120_000);
afterAll(() => stage.stop());

describe('two Caf agents at once', () => {
  it('RGT-01 one hides the telephone of somebody while the other hides the e-mail: one wins, the other is told', async () => {
    const habilitationId = HabilitationId.parse(sender.id);
    const file = await imported(stage, one, habilitationId, stagedPeople(6));
    for (const number of [0, 1, 2, 3]) {
      const subject = {
        in: 'file' as const,
        habilitationId,
        fileId: file.id,
        line: stagedPerson(number).line,
      };
      const hide = (as: Somebody['browser'], masks: ('phone' | 'email')[]) =>
        stage.call(recordChildminderRight, { as, body: { subject, right: { kind: 'masking', masks } } });
      const replies = await Promise.all([hide(one.browser, ['phone']), hide(other.browser, ['email'])]);
      expect(outcomes(replies)).toEqual([201, 'contact-to-keep']);
    }
  });

  it('RGT-01 of two people, both are hidden as was asked', async () => {
    const habilitationId = HabilitationId.parse(sender.id);
    const file = await imported(stage, one, habilitationId, stagedPeople(9));
    const hide = (as: Somebody['browser'], number: number, masks: ('phone' | 'email')[]) => {
      const subject = {
        in: 'file' as const,
        habilitationId,
        fileId: file.id,
        line: stagedPerson(number).line,
      };
      return stage.call(recordChildminderRight, { as, body: { subject, right: { kind: 'masking', masks } } });
    };
    const replies = await Promise.all([
      hide(one.browser, 6, ['phone']),
      hide(other.browser, 7, ['email']),
      hide(other.browser, 8, ['phone']),
    ]);
    expect(outcomes(replies)).toEqual([201, 201, 201]);
  });
});

describe('a council that asks for links without end', () => {
  it('CSV-02 gets thirty an hour, its program included, however many it asks for at once', async () => {
    const program = await councilProgram(stage, sender.browser, sender.id);
    const params = { id: sender.id };
    const intents = Array.from({ length: 60 }, (_, index) => {
      const intent = { body: announcement(), commandId: crypto.randomUUID() };
      return () =>
        index % 2 === 0
          ? stage.call(announceCouncilFileBySoftware, { as: program, ...intent })
          : stage.call(announceCouncilFile, { as: sender.browser, params, ...intent });
    });
    const replies = await Promise.all(intents.map((ask) => ask()));
    expect(replies.filter(({ document }) => document).length).toBeLessThanOrEqual(mostAnnounced);
    const refused = intents.filter((_, index) => !replies[index]?.document);
    for (const { problem } of await Promise.all(refused.map((again) => again()))) {
      expect(problem).toMatchObject({ code: 'too-many-attempts' });
      expect(problem?.detail).toMatch(/^Attendez (59|60) minutes/u);
    }
  });
});
