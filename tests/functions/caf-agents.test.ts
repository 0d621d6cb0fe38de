import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRequests } from '../../contract/caf.ts';
import { readCaf } from '../../contract/cnaf.ts';
import {
  closeAgentAccess,
  endImporter,
  recordImporter,
  reopenAgentAccess,
} from '../../contract/cnaf-agents.ts';
import { listCafs } from '../../contract/cnaf-cafs.ts';
import { choosePassword, readAccount, refreshSession, signIn } from '../../contract/session.ts';
import { decisionsOpenTo, fileDecisions } from '../../domain/caf/importer.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { closedAgent, decision, importer, ofNewAgent } from './caf-agents.ts';
import { openStage, type Stage } from './driver.ts';
import { withProfile } from './habilitations.ts';
import { askForPassword } from './lost-password.ts';
import { agent, firstSignIn, passwordsMailedTo, type Somebody } from './people.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
let cnaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  cnaf = await agent(stage, 'cnaf-admin');
});
afterAll(() => stage.stop());

const accountOf = async ({ accountId = '' }: Partial<Record<string, string>>) => {
  const account = await stage.deps.records.get('account', [accountId]);
  if (!account) throw new Error('No such account');
  return account;
};
const today = () => parisDay(new Date());

describe('the habilitation to import files (S4 art. 5)', () => {
  it('is recorded with the director’s decision, traced, and told to the agent', async () => {
    const { params, email } = await ofNewAgent(stage);
    const { agents } = await stage.done(recordImporter, { as: cnaf.browser, params, body: decision });
    const { recordedAt, ...shown } = agents.find((one) => one.email === email)?.importer ?? {};
    expect(shown).toEqual(decision);
    expect(recordedAt).toBeDefined();
    expect(await actionsAbout(stage, params.accountId)).toContain('importer-recorded');
    await stage.react();
    expect((await mailsTo(email)).map(({ subject }) => subject)).toContain(
      'Votre habilitation à importer des fichiers est enregistrée',
    );
    const account = await accountOf(params);
    expect(account.importer?.recordedBy).toBe(cnaf.accountId);
    expect([decisionsOpenTo(account, '2024-01-07'), decisionsOpenTo(account, '2024-01-08')]).toEqual([
      [],
      fileDecisions,
    ]);
  });

  it('cannot be decided on a day to come, nor end before it began', async () => {
    const fresh = await ofNewAgent(stage);
    const tomorrow = { ...decision, decidedOn: addDays(today(), 1) };
    const early = await stage.call(recordImporter, {
      as: cnaf.browser,
      params: fresh.params,
      body: tomorrow,
    });
    expect(early.problem?.errors?.map(({ path }) => path)).toEqual(['decidedOn']);
    const { params } = await importer(stage, cnaf.browser);
    for (const endedOn of ['2024-01-07', addDays(today(), 1)]) {
      const { problem } = await stage.call(endImporter, { as: cnaf.browser, params, body: { endedOn } });
      expect(problem?.errors?.map(({ path }) => path)).toEqual(['endedOn']);
    }
    const ended = { as: cnaf.browser, params, body: { endedOn: '2024-01-08' } };
    expect((await stage.call(endImporter, ended)).status).toBe(200);
  });

  it('ends at once, is told to the agent, and can be decided again', async () => {
    const { params, email } = await importer(stage, cnaf.browser);
    await stage.done(endImporter, { as: cnaf.browser, params, body: { endedOn: today() } });
    expect(decisionsOpenTo(await accountOf(params), today())).toEqual([]);
    expect(await actionsAbout(stage, params.accountId)).toContain('importer-ended');
    await stage.react();
    expect((await mailsTo(email)).map(({ subject }) => subject)).toContain(
      'Votre habilitation à importer des fichiers a pris fin',
    );
    await stage.done(recordImporter, { as: cnaf.browser, params, body: { ...decision, decidedOn: today() } });
    expect(decisionsOpenTo(await accountOf(params), today())).toEqual(fileDecisions);
  });

  it('is nobody else’s: an agent of another Caf, a partner and an unknown number are not found', async () => {
    const other = await agent(stage, 'caf-agent', '73');
    for (const accountId of [other.accountId, cnaf.accountId, 'C26-000000']) {
      const call = { as: cnaf.browser, params: { code: '26', accountId }, body: decision };
      expect(await stage.refused(recordImporter, call)).toBe('not-found');
    }
  });
});

describe('the same act sent again after its answer was lost', () => {
  it('is known for done though the agent signed in meanwhile, and is traced once', async () => {
    const one = await agent(stage, 'caf-agent', '26');
    const params = { code: '26', accountId: one.accountId };
    const call = { as: cnaf.browser, params, body: decision, commandId: `importer-${stage.tag}` };
    await stage.done(recordImporter, call);
    await stage.done(signIn, { body: { email: one.email, password: one.password } });
    expect((await stage.call(recordImporter, call)).status).toBe(200);
    const recorded = (await actionsAbout(stage, one.accountId)).filter((act) => act === 'importer-recorded');
    expect(recorded).toHaveLength(1);
  });
});

describe('an agent who leaves the Caf', () => {
  it('ACT-07 is refused from the very next request on, and can renew no session', async () => {
    const one = await agent(stage, 'caf-agent', '26');
    expect((await stage.call(listRequests, { as: one.browser, query: {} })).status).toBe(200);
    const params = { code: '26', accountId: one.accountId };
    const { agents } = await stage.done(closeAgentAccess, { as: cnaf.browser, params });
    expect(agents.find(({ accountId }) => accountId === one.accountId)?.closedAt).toBeDefined();
    expect(await stage.refused(listRequests, { as: one.browser, query: {} })).toBe('session-ended');
    expect(await stage.refused(refreshSession, { as: one.browser })).toBe('session-ended');
  });

  it('ACT-07 learns that the access is closed with the right password alone', async () => {
    const { email, password } = await closedAgent(stage, cnaf.browser);
    expect(await stage.refused(signIn, { body: { email, password: 'faux' } })).toBe('bad-credentials');
    expect(await stage.refused(signIn, { body: { email, password } })).toBe('access-closed');
  });

  it('ACT-07 gets no new password, and the answer says nothing', async () => {
    const { email, accountId } = await closedAgent(stage, cnaf.browser);
    const before = await passwordsMailedTo(email);
    expect((await askForPassword(stage, email)).status).toBe(204);
    await stage.react();
    expect(await passwordsMailedTo(email)).toEqual(before);
    expect(await actionsAbout(stage, accountId)).not.toContain('password-requested');
  });

  it('ACT-07 PWD-03 is mailed no password that was still due, and chooses none that was not yet changed', async () => {
    const due = await ofNewAgent(stage);
    await stage.done(closeAgentAccess, { as: cnaf.browser, params: due.params });
    await stage.react();
    expect(await passwordsMailedTo(due.email)).toEqual([]);

    const invited = await ofNewAgent(stage);
    await stage.react();
    const [received = ''] = await passwordsMailedTo(invited.email);
    const opened = await stage.done(signIn, { body: { email: invited.email, password: received } });
    const challenge = opened.step === 'choose-password' ? opened.challenge : '';
    await stage.done(closeAgentAccess, { as: cnaf.browser, params: invited.params });
    const body = { email: invited.email, challenge, password: 'à moi désormais' };
    expect(await stage.refused(choosePassword, { body })).toBe('access-closed');
    expect(await stage.refused(signIn, { body: { email: invited.email, password: received } })).toBe(
      'access-closed',
    );
  });

  it('may no longer import, even once back', async () => {
    const { params } = await importer(stage, cnaf.browser);
    await stage.done(closeAgentAccess, { as: cnaf.browser, params });
    expect(decisionsOpenTo(await accountOf(params), today())).toEqual([]);
    expect(await stage.refused(recordImporter, { as: cnaf.browser, params, body: decision })).toBe(
      'wrong-state',
    );
    await stage.done(reopenAgentAccess, { as: cnaf.browser, params });
    expect(decisionsOpenTo(await accountOf(params), today())).toEqual([]);
  });

  it('PWD-02 comes back under the same number with a password mailed anew; the old one is worth nothing', async () => {
    const { email, password, params, accountId } = await closedAgent(stage, cnaf.browser);
    await stage.done(reopenAgentAccess, { as: cnaf.browser, params });
    await stage.react();
    expect(await stage.refused(signIn, { body: { email, password } })).toBe('bad-credentials');
    const browser = await firstSignIn(stage, email, 'revenu pour de bon');
    expect((await stage.done(readAccount, { as: browser })).accountId).toBe(accountId);
    expect(await actionsAbout(stage, accountId)).toEqual(
      expect.arrayContaining(['agent-access-closed', 'agent-access-reopened']),
    );
  });

  it('CTL-01 leaves a trace in the journal of the Caf, by the administrator’s number', async () => {
    const { accountId } = await closedAgent(stage, cnaf.browser);
    const traces = await recordsOf(stage, 'trace');
    const closing = traces.filter(
      ({ action, subject }) => action === 'agent-access-closed' && subject?.id === accountId,
    );
    expect(closing.map(({ who, cafCode }) => [who.accountId, cafCode])).toEqual([[cnaf.accountId, '26']]);
  });
});

describe('the list of the 101 Caf', () => {
  it('says where a Caf is reached and counts its open agents and its importers, as they are now', async () => {
    const before = await line('38');
    expect(before).toMatchObject({ name: 'Caf de l’Isère', seat: 'Grenoble', agents: 0, importers: 0 });
    expect(before?.contact).toBeUndefined();
    const one = await agent(stage, 'caf-agent', '38');
    const two = await agent(stage, 'caf-agent', '38');
    const params = { code: '38', accountId: two.accountId };
    await stage.done(recordImporter, { as: cnaf.browser, params, body: decision });
    await withProfile(stage, one.browser, '38');
    expect(await line('38')).toMatchObject({
      agents: 2,
      importers: 1,
      contact: { email: expect.stringContaining('@'), director: { lastName: expect.any(String) } },
    });
    expect((await stage.done(readCaf, { as: cnaf.browser, params: { code: '38' } })).contact).toEqual(
      (await line('38'))?.contact,
    );
    await stage.done(closeAgentAccess, { as: cnaf.browser, params });
    expect(await line('38')).toMatchObject({ agents: 1, importers: 0 });
  });

  it('ACT-01 is refused to everybody who is not of the Cnaf', async () => {
    expect((await stage.done(listCafs, { as: cnaf.browser })).cafs).toHaveLength(101);
    const someone = await agent(stage, 'caf-agent', '26');
    expect(await stage.refused(listCafs, { as: someone.browser })).toBe('forbidden');
    expect(await stage.refused(listCafs, { as: new Browser() })).toBe('session-ended');
  });

  const line = async (code: string) =>
    (await stage.done(listCafs, { as: cnaf.browser })).cafs.find((one) => one.code === code);
});
