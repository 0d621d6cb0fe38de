import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseRequest } from '../../contract/caf.ts';
import { createCafAgent, loadReferenceList, readCaf } from '../../contract/cnaf.ts';
import { answerCorrection, submitRequest } from '../../contract/public.ts';
import { shortList } from '../builders/short-list.ts';
import { mailsTo } from '../engines.ts';
import { toCorrect } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, listedEstablishment, newRequest, nextNumber } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, passwordsMailedTo, type Somebody } from './people.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const rounds = [1, 2, 3, 4];
const reason = 'Une raison.';

describe('the same thing sent twice', () => {
  it('REQ-08 makes one request, and each sending gets its reference', async () => {
    const body = newRequest(stage, [await listedEstablishment(stage)]);
    const commandId = randomUUID();
    const send = () => stage.done(submitRequest, { body, commandId });
    const references = (await Promise.all([send(), send(), send(), send()])).map(
      ({ reference }) => reference,
    );
    expect(new Set([...references, (await send()).reference]).size).toBe(1);
    expect(await actionsAbout(stage, references[0] ?? '')).toEqual(['request-submitted']);
    await stage.react();
    expect(await mailsTo(body.provider.email)).toHaveLength(1);
  });

  it('REQ-08 with an intent of its own each time, makes a request each time', async () => {
    const body = newRequest(stage, [await listedEstablishment(stage)]);
    const send = () => stage.done(submitRequest, { body });
    const [first, second] = await Promise.all([send(), send()]);
    expect(first?.reference).not.toBe(second?.reference);
  });

  it('ACT-02 decides once, and each sending hears of it', async () => {
    for (const _ of rounds) {
      const { id, version } = await habilitation(stage, one.browser, 'submitted');
      const commandId = randomUUID();
      const call = { as: one.browser, params: { id }, body: { version, reason }, commandId };
      const replies = await Promise.all([stage.call(refuseRequest, call), stage.call(refuseRequest, call)]);
      expect(replies.map(({ document }) => [document?.state, document?.version])).toEqual([
        ['refused', 2],
        ['refused', 2],
      ]);
      expect(await actionsAbout(stage, id)).toEqual(['request-submitted', 'request-refused']);
    }
  });

  it('ACT-02 corrects a request once', async () => {
    const { secret, request, id } = await toCorrect(stage, one.browser);
    const call = { body: { secret, request }, commandId: randomUUID() };
    const replies = await Promise.all([
      stage.call(answerCorrection, call),
      stage.call(answerCorrection, call),
    ]);
    expect(outcomes(replies)).toEqual([200, 200]);
    expect((await actionsAbout(stage, id)).filter((action) => action === 'request-corrected')).toHaveLength(
      1,
    );
  });

  it('makes one account for a Caf agent, and refuses the address to anybody else', async () => {
    const cnaf = await agent(stage, 'cnaf-admin');
    const email = `alix${nextNumber()}@${stage.tag}.caf.example`;
    const call = {
      as: cnaf.browser,
      params: { code: '26' },
      body: { firstName: 'Alix', lastName: 'Bernard', email },
      commandId: randomUUID(),
    };
    const replies = await Promise.all([
      stage.call(createCafAgent, call),
      stage.call(createCafAgent, call),
      stage.call(createCafAgent, { ...call, commandId: randomUUID() }),
    ]);
    // Whichever intent wins, the other is refused, as often as it was sent.
    expect([
      [201, 201, 'address-taken'],
      [201, 'address-taken', 'address-taken'],
    ]).toContainEqual(outcomes(replies));
    const { agents } = await stage.done(readCaf, { as: cnaf.browser, params: { code: '26' } });
    expect(agents.filter((each) => each.email === email)).toHaveLength(1);
    await stage.react();
    expect(await passwordsMailedTo(email)).toHaveLength(1);
  });

  it('loads a list once', async () => {
    const cnaf = await agent(stage, 'cnaf-admin');
    const ids = Array.from({ length: 60 }, () => ({ id: `EAJE-${nextNumber()}` }));
    const call = { as: cnaf.browser, params: { code: '07' }, body: { file: shortList(ids) } };
    const twice = { ...call, commandId: randomUUID() };
    await stage.done(loadReferenceList, twice);
    const again = await stage.done(loadReferenceList, twice);
    expect([again.created, again.unchanged]).toEqual([0, 60]);
    const { loads } = await stage.done(readCaf, { as: cnaf.browser, params: { code: '07' } });
    expect(loads.map(({ created }) => created)).toEqual([60]);
  });
});
