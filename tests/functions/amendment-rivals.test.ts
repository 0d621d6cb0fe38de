import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import {
  changeAmendment,
  closeAccess,
  draftAmendment,
  postAmendment,
  signAmendment,
} from '../../contract/caf-amendments.ts';
import { readAccount } from '../../contract/session.ts';
import { amendment, amendmentsOf, asked, newcomer } from './amendments.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, partner, signature } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, passwordsMailedTo, type Somebody } from './people.ts';
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

const rounds = [1, 2, 3];
const numbered = (id: string, number: number) => ({ id, number: String(number) });

describe('two Caf agents at once', () => {
  it('AVN-01 both draft: one draft is made, the other is told of it', async () => {
    for (const _ of rounds) {
      const { id } = await habilitation(stage, one.browser, 'active');
      const draft = (as: Somebody['browser']) =>
        stage.call(draftAmendment, { as, params: { id }, body: { ...asked, changes: [newcomer(stage)] } });
      const replies = await Promise.all([draft(one.browser), draft(other.browser)]);
      expect(outcomes(replies)).toEqual([201, 'amendment-under-way']);
      expect(await amendmentsOf(stage, one.browser, id)).toHaveLength(1);
    }
  });

  it('AVN-01 both change the draft: one is told to read again', async () => {
    const { id } = await habilitation(stage, one.browser, 'active');
    const { number, version } = await amendment(stage, one.browser, id, 'draft');
    const change = (as: Somebody['browser']) =>
      stage.call(changeAmendment, {
        as,
        params: numbered(id, number),
        body: { version, ...asked, changes: [newcomer(stage)] },
      });
    expect(outcomes(await Promise.all([change(one.browser), change(other.browser)]))).toEqual([
      200,
      'conflict',
    ]);
  });

  it('AVN-01 one posts while the other changes: what is posted is what was in sight', async () => {
    for (const _ of rounds) {
      const { id } = await habilitation(stage, one.browser, 'active');
      const { number, version } = await amendment(stage, one.browser, id, 'draft');
      const params = numbered(id, number);
      const replies = await Promise.all([
        stage.call(postAmendment, { as: one.browser, params, body: { version } }),
        stage.call(changeAmendment, {
          as: other.browser,
          params,
          body: { version, ...asked, changes: [] },
        }),
      ]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const [seen] = await amendmentsOf(stage, one.browser, id);
      expect([
        ['posted', 1],
        ['draft', 0],
      ]).toContainEqual([seen?.state, seen?.changes.length]);
    }
  });

  it('AVN-01 both sign: it takes effect once, and each person has one account and one password', async () => {
    for (const _ of rounds) {
      const { id } = await habilitation(stage, one.browser, 'active');
      const joining = newcomer(stage);
      const { number, version } = await amendment(stage, one.browser, id, 'posted', [joining]);
      const sign = (as: Somebody['browser']) =>
        stage.call(signAmendment, { as, params: numbered(id, number), body: { version, signature } });
      const replies = outcomes(await Promise.all([sign(one.browser), sign(other.browser)]));
      expect(replies).toEqual([200, 'wrong-state']);
      await stage.react();
      expect(await passwordsMailedTo(joining.person.email)).toHaveLength(1);
    }
  });

  it('AVN-02 both close: it is told once', async () => {
    const { id, accountId } = await partner(stage, one.browser);
    const close = (as: Somebody['browser']) =>
      stage.call(closeAccess, { as, params: { id, accountId }, body: { reason: 'end-of-mission' } });
    expect(outcomes(await Promise.all([close(one.browser), close(other.browser)]))).toEqual([
      200,
      'wrong-state',
    ]);
    expect(await amendmentsOf(stage, one.browser, id)).toHaveLength(1);
  });

  it('AVN-02 one closes while the other signs an avenant: the person is out, whoever comes first', async () => {
    for (const _ of rounds) {
      const { id, accountId, browser } = await partner(stage, one.browser);
      const { number, version } = await amendment(stage, one.browser, id, 'posted');
      const [closed] = await Promise.all([
        stage.call(closeAccess, {
          as: one.browser,
          params: { id, accountId },
          body: { reason: 'leaked-codes' },
        }),
        stage.call(signAmendment, {
          as: other.browser,
          params: numbered(id, number),
          body: { version, signature },
        }),
      ]);
      expect(closed.status).toBe(200);
      expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
      const { persons } = await stage.done(readRequest, { as: one.browser, params: { id } });
      expect(persons.find((person) => person.accountId === accountId)?.closed).toBeDefined();
      expect((await amendmentsOf(stage, one.browser, id)).at(-1)?.changes.map(({ op }) => op)).toEqual([
        'remove-person',
      ]);
    }
  });
});

describe('the same thing sent twice', () => {
  it('AVN-01 makes one draft, signs once, and each sending hears of it', async () => {
    const { id } = await habilitation(stage, one.browser, 'active');
    const joining = newcomer(stage);
    const drafting = {
      as: one.browser,
      params: { id },
      body: { ...asked, changes: [joining] },
      commandId: randomUUID(),
    };
    const drafts = await Promise.all([
      stage.call(draftAmendment, drafting),
      stage.call(draftAmendment, drafting),
    ]);
    expect(drafts.map(({ document }) => document?.number)).toEqual([1, 1]);
    const params = numbered(id, 1);
    const posted = await stage.done(postAmendment, { as: one.browser, params, body: { version: 1 } });
    const signing = {
      as: one.browser,
      params,
      body: { version: posted.version, signature },
      commandId: randomUUID(),
    };
    const signed = await Promise.all([
      stage.call(signAmendment, signing),
      stage.call(signAmendment, signing),
    ]);
    expect(signed.map(({ document }) => document?.state)).toEqual(['in-force', 'in-force']);
    const actions = await actionsAbout(stage, id);
    for (const action of ['amendment-drafted', 'amendment-signed']) {
      expect(actions.filter((each) => each === action)).toHaveLength(1);
    }
  });

  it('AVN-02 closes an access once', async () => {
    const { id, accountId } = await partner(stage, one.browser);
    const call = {
      as: one.browser,
      params: { id, accountId },
      body: { reason: 'leaked-codes' as const },
      commandId: randomUUID(),
    };
    const replies = await Promise.all([stage.call(closeAccess, call), stage.call(closeAccess, call)]);
    expect(outcomes(replies)).toEqual([200, 200]);
    expect(
      (await actionsAbout(stage, accountId)).filter((action) => action === 'access-closed'),
    ).toHaveLength(1);
  });
});
