import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeReasonTemplates, readReasonTemplates } from '../../contract/caf-reason-templates.ts';
import { nationalTemplates } from '../../domain/caf/national-templates.ts';
import { type ReasonTemplate, ReasonTemplateList, templatedActs } from '../../domain/caf/reason-templates.ts';
import { openStage, type Stage } from './driver.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let one: Somebody;
let colleague: Somebody;
let elsewhere: Somebody;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  elsewhere = await agent(stage, 'caf-agent', '73');
});
afterAll(() => stage.stop());

const read = (who: Somebody) => stage.done(readReasonTemplates, { as: who.browser });
const own: ReasonTemplate = {
  id: 'a1',
  act: 'refusal',
  title: 'Hors champ',
  text: 'Votre demande ne relève pas de nous.',
};

describe('the templates of reasons', () => {
  it('ACT-02 are the national ones until a Caf writes its own, which no other Caf sees', async () => {
    expect(await read(one)).toEqual({ templates: nationalTemplates, national: true, version: 0 });
    const templates = [...nationalTemplates, own];
    const body = { version: 0, templates };
    expect(await stage.done(changeReasonTemplates, { as: one.browser, body })).toEqual({
      templates,
      national: false,
      version: 1,
    });
    expect((await read(colleague)).templates).toEqual(templates);
    expect((await read(elsewhere)).national).toBe(true);
  });

  it('ACT-02 can all be taken away: an empty list stays empty', async () => {
    const { version } = await read(one);
    await stage.done(changeReasonTemplates, { as: one.browser, body: { version, templates: [] } });
    expect(await read(one)).toEqual({ templates: [], national: false, version: version + 1 });
  });

  it('ACT-02 of one act each have a title of their own; two acts may share one', async () => {
    const { version } = await read(one);
    const put = (templates: ReasonTemplate[]) =>
      stage.call(changeReasonTemplates, { as: one.browser, body: { version, templates } });
    const { problem } = await put([own, { ...own, id: 'a2' }]);
    expect(problem?.errors).toEqual([
      { path: 'templates.1.title', message: expect.stringContaining('porte déjà ce titre') },
    ]);
    expect((await put([own, { ...own, title: 'Autre' }])).problem?.code).toBe('invalid-request');
    expect((await put([own, { ...own, id: 'a2', act: 'corrections' }])).status).toBe(200);
  });

  it('ACT-02 change once for one intent, and tell the second of two agents to read again', async () => {
    const { version } = await read(one);
    const call = { as: one.browser, body: { version, templates: [own] }, commandId: randomUUID() };
    const twice = await Promise.all([
      stage.call(changeReasonTemplates, call),
      stage.call(changeReasonTemplates, call),
    ]);
    expect(outcomes(twice)).toEqual([200, 200]);
    const next = version + 1;
    const both = await Promise.all(
      [one, colleague].map((who) =>
        stage.call(changeReasonTemplates, { as: who.browser, body: { version: next, templates: [own] } }),
      ),
    );
    expect(outcomes(both)).toEqual([200, 'conflict']);
  });

  it('ACT-02 that every Caf is given keep to their own rules, and are for every act', () => {
    expect(ReasonTemplateList.parse(nationalTemplates)).toEqual(nationalTemplates);
    expect(new Set(nationalTemplates.map(({ act }) => act))).toEqual(new Set(templatedActs));
  });
});
