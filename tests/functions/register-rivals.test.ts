import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  readRegisterEntry,
  recordRegisterEntry,
  refuseRegisterEntry,
  submitRightsRequest,
  takeRegisterEntry,
} from '../../contract/rights.ts';
import { mailsTo } from '../engines.ts';
import { openStage, type Stage } from './driver.ts';
import { shownText } from './lost-password.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { answer, letter, proof, registerEntry, rightsRequest } from './register.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const rounds = [1, 2, 3, 4];

describe('two Caf agents at once on the register', () => {
  it('RGT-01 both take an entry: one owns it, the other is told', async () => {
    for (const _ of rounds) {
      const { id, version } = await registerEntry(stage, one.browser);
      const take = (as: Somebody['browser']) =>
        stage.call(takeRegisterEntry, { as, params: { id }, body: { version } });
      const replies = await Promise.all([take(one.browser), take(other.browser)]);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
      const { owner } = await stage.done(readRegisterEntry, { as: one.browser, params: { id } });
      expect(owner).toEqual(replies.find(({ document }) => document)?.document?.owner);
    }
  });

  it('RGT-01 one answers while the other refuses: one thing is said, once', async () => {
    for (const _ of rounds) {
      const { id, version } = await registerEntry(stage, one.browser, 'in-progress');
      const replies = await Promise.all([
        stage.call(answerRegisterEntry, { as: one.browser, params: { id }, body: { version, answer } }),
        stage.call(refuseRegisterEntry, {
          as: other.browser,
          params: { id },
          body: { version, reason: 'Une raison.' },
        }),
      ]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const acts = await actionsAbout(stage, id);
      expect(acts.filter((act) => /answered|refused/.test(act))).toHaveLength(1);
    }
  });
});

describe('the same thing sent twice to the register', () => {
  it('REQ-08 RGT-01 enters once from the public side, even at once', async () => {
    const request = rightsRequest(stage);
    const body = { ...request, ...(await shownText(stage)) };
    const commandId = randomUUID();
    const send = () => stage.done(submitRightsRequest, { body, commandId });
    const references = (await Promise.all([send(), send(), send()])).map(({ reference }) => reference);
    expect(new Set([...references, (await send()).reference]).size).toBe(1);
    await stage.react();
    expect(await mailsTo(request.person.email)).toHaveLength(1);
  });

  it('PWD-07 RGT-01 serves one request, not two, with one text copied', async () => {
    const shown = await shownText(stage);
    const send = () => stage.call(submitRightsRequest, { body: { ...rightsRequest(stage), ...shown } });
    expect(outcomes(await Promise.all([send(), send()]))).toEqual([201, 'challenge-failed']);
  });

  it('RGT-02 enters once by hand', async () => {
    const call = { as: one.browser, body: letter({ nature: 'claim' }), commandId: randomUUID() };
    const replies = await Promise.all([
      stage.done(recordRegisterEntry, call),
      stage.done(recordRegisterEntry, call),
    ]);
    expect(replies[0]).toEqual(replies[1]);
  });

  it('RGT-01 closes once, and each sending hears of it', async () => {
    const { id, version } = await registerEntry(stage, one.browser, 'answered');
    const call = { as: one.browser, params: { id }, body: { version, proof }, commandId: randomUUID() };
    const replies = await Promise.all([
      stage.call(closeRegisterEntry, call),
      stage.call(closeRegisterEntry, call),
    ]);
    expect(replies.map(({ document }) => document?.state)).toEqual(['closed', 'closed']);
    expect((await actionsAbout(stage, id)).filter((act) => act.endsWith('closed'))).toHaveLength(1);
  });
});
