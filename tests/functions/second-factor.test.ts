import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  listAdministrators,
  listAgents,
  resetAgentFactor,
  resetColleagueFactor,
} from '../../contract/agents.ts';
import {
  beginSecondFactor,
  changePassword,
  choosePassword,
  confirmSecondFactor,
  proveSecondFactor,
  readAccount,
  signIn,
} from '../../contract/session.ts';
import { codeOf, mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { advance, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { withProfile } from './habilitations.ts';
import { askForPassword } from './lost-password.ts';
import { agent, enrolled, enrolling, passwordsMailedTo, type Somebody, signedIn } from './people.ts';
import { actionsAbout, everyItem, recordsOf } from './table.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

/** The challenge that a right password opens. */
async function challengeOf({ email, password }: Pick<Somebody, 'email' | 'password'>): Promise<string> {
  const opened = await stage.done(signIn, { body: { email, password } });
  if (opened.step !== 'second-factor') throw new Error(`A code should be asked for, not ${opened.step}`);
  return opened.challenge;
}

const prove = (email: string, challenge: string, code: string, as = new Browser()) =>
  stage.call(proveSecondFactor, { as, body: { email, challenge, code } });

describe('the enrolment', () => {
  it('PWD-01 follows the first password of an agent, who can do nothing else before', async () => {
    const { browser, email, accountId } = await enrolling(stage);
    expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    const { secret, uri } = await stage.done(beginSecondFactor, { as: browser });
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).not.toContain('@');
    await enrolled(stage, browser, email);
    expect((await stage.done(readAccount, { as: browser })).accountId).toBe(accountId);
    await stage.react();
    expect((await mailsTo(email))[0]?.subject).toContain('double authentification');
    expect(await actionsAbout(stage, accountId)).toContain('second-factor-enrolled');
  });

  it('is asked for at each sign-in until it is done, and the password alone opens nothing', async () => {
    const { email, password } = await enrolling(stage);
    for (const _ of [1, 2]) {
      const browser = new Browser();
      const opened = await stage.done(signIn, { as: browser, body: { email, password } });
      expect(opened.step).toBe('enrol-second-factor');
      expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    }
  });

  it('refuses a wrong code, and takes the next one', async () => {
    const { browser, email } = await enrolling(stage);
    const { ticket } = await stage.done(beginSecondFactor, { as: browser });
    const wrong = await stage.call(confirmSecondFactor, { as: browser, body: { ticket, code: '000 000' } });
    expect(wrong.problem?.errors).toMatchObject([{ path: 'code' }]);
    const code = await codeOf(stage.own, email);
    expect((await stage.call(confirmSecondFactor, { as: browser, body: { ticket, code } })).status).toBe(204);
  });

  it('proves the key shown last: the page of another window is told that its own was replaced', async () => {
    const { browser, email } = await enrolling(stage);
    const first = await stage.done(beginSecondFactor, { as: browser });
    const second = await stage.done(beginSecondFactor, { as: browser });
    expect(second.secret).not.toBe(first.secret);
    const code = await codeOf(stage.own, email);
    const confirm = (ticket: string) => ({ as: browser, body: { ticket, code } });
    expect(await stage.refused(confirmSecondFactor, confirm(first.ticket))).toBe('key-replaced');
    await stage.done(confirmSecondFactor, confirm(second.ticket));
  });

  it('answers twice the same to a double click, and tells it once', async () => {
    const { browser, email, accountId } = await enrolling(stage);
    const { ticket } = await stage.done(beginSecondFactor, { as: browser });
    const body = { ticket, code: await codeOf(stage.own, email) };
    const confirm = () => stage.call(confirmSecondFactor, { as: browser, body, commandId: 'twice-the-same' });
    expect((await Promise.all([confirm(), confirm()])).map(({ status }) => status)).toEqual([204, 204]);
    expect((await confirm()).status).toBe(204);
    const told = (await actionsAbout(stage, accountId)).filter(
      (action) => action === 'second-factor-enrolled',
    );
    expect(told).toHaveLength(1);
  });

  it('done in one browser, ends in another that had begun: no password replaces the key', async () => {
    const one = await enrolling(stage);
    const other = new Browser();
    await stage.done(signIn, { as: other, body: { email: one.email, password: one.password } });
    const late = await stage.done(beginSecondFactor, { as: other });
    await enrolled(stage, one.browser, one.email);
    expect(await stage.refused(beginSecondFactor, { as: other })).toBe('session-ended');
    const body = { ticket: late.ticket, code: await codeOf(stage.own, one.email) };
    expect(await stage.refused(confirmSecondFactor, { as: other, body })).toBe('key-replaced');
    expect(await stage.refused(readAccount, { as: other })).toBe('session-ended');
  });
});

describe('a sign-in with its code', () => {
  it('PWD-08 counts a wrong code as a failure of the address, and the right password forgets none', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    for (const _ of [1, 2, 3]) {
      const { problem } = await prove(someone.email, await challengeOf(someone), '000000');
      expect(problem?.errors).toMatchObject([{ path: 'code' }]);
    }
    const body = { email: someone.email, password: someone.password };
    expect(await stage.refused(signIn, { body })).toBe('too-many-attempts');
    advance(minutes);
    await expect(signedIn(stage, someone.email, someone.password)).resolves.toBeInstanceOf(Browser);
    const failures = (await recordsOf(stage, 'trace')).filter(
      ({ subject, detail }) => subject?.id === someone.accountId && detail === 'second-factor',
    );
    expect(failures).toHaveLength(3);
  });

  it('takes a code once, whoever saw it', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const code = await codeOf(stage.own, someone.email);
    expect((await prove(someone.email, await challengeOf(someone), code)).status).toBe(200);
    const again = await prove(someone.email, await challengeOf(someone), code);
    expect(again.problem?.errors).toMatchObject([{ path: 'code' }]);
  });

  it('lets two windows sign in side by side', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const [one, other] = [await challengeOf(someone), await challengeOf(someone)];
    for (const challenge of [one, other]) {
      const code = await codeOf(stage.own, someone.email);
      expect((await prove(someone.email, challenge, code)).status).toBe(200);
    }
  });

  it('ends with the password that it began with: a new one asked for meanwhile makes its challenge worthless', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const challenge = await challengeOf(someone);
    advance(2 * minutes);
    await askForPassword(stage, someone.email);
    await stage.react();
    const late = await prove(someone.email, challenge, await codeOf(stage.own, someone.email));
    expect(late.problem?.code).toBe('session-ended');
  });

  it('PWD-06 asks for the code after a lost password too, and only then takes the new one for chosen', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    advance(2 * minutes);
    await askForPassword(stage, someone.email);
    await stage.react();
    const [received = ''] = await passwordsMailedTo(someone.email);
    const { email } = someone;
    const opened = await stage.done(signIn, { body: { email, password: received } });
    const challenge = opened.step === 'choose-password' ? opened.challenge : '';
    const body = { email, challenge, password: 'retrouvé depuis' };
    const chosen = await stage.done(choosePassword, { body });
    if (chosen.step !== 'second-factor') throw new Error(`A code should be asked for, not ${chosen.step}`);
    const browser = new Browser();
    await prove(email, chosen.challenge, await codeOf(stage.own, email), browser);
    expect((await stage.call(readAccount, { as: browser })).status).toBe(200);
    expect(
      (await actionsAbout(stage, someone.accountId)).filter((action) => action === 'password-chosen'),
    ).toHaveLength(2);
  });

  it('PWD-05 is not asked again of whoever changes a password', async () => {
    const someone = await agent(stage, 'cnaf-admin');
    const body = { current: someone.password, password: 'encore un autre mot' };
    await stage.done(changePassword, { as: someone.browser, body });
    expect((await stage.call(readAccount, { as: someone.browser })).status).toBe(200);
    await expect(signedIn(stage, someone.email, body.password)).resolves.toBeInstanceOf(Browser);
  });
});

describe('a lost telephone', () => {
  it('CTL-01 is helped by a colleague: sessions end, the person and the Caf are told, the next sign-in enrols', async () => {
    const lost = await agent(stage, 'caf-agent', '26');
    const colleague = await agent(stage, 'caf-agent', '26');
    await withProfile(stage, colleague.browser);
    const params = { accountId: lost.accountId };
    const challenge = await challengeOf(lost);
    const code = await codeOf(stage.own, lost.email);
    await stage.done(resetColleagueFactor, { as: colleague.browser, params });
    expect(await stage.refused(readAccount, { as: lost.browser })).toBe('session-ended');
    // The old application opens nothing any more, even where its code was asked for before.
    expect((await prove(lost.email, challenge, code)).problem?.code).toBe('session-ended');
    await stage.react();
    const [told] = await mailsTo(lost.email);
    expect(told?.subject).toContain('réinitialisée');
    expect(told?.text).toContain('un agent de votre Caf, Nadia Rivoire');
    expect(await actionsAbout(stage, lost.accountId)).toContain('second-factor-reset');
    const { agents } = await stage.done(listAgents, { as: colleague.browser });
    expect(agents.find(({ accountId }) => accountId === lost.accountId)?.secondFactor).toBe('none');

    const body = { email: lost.email, password: lost.password };
    const opened = await stage.done(signIn, { as: lost.browser, body });
    expect(opened.step).toBe('enrol-second-factor');
    await enrolled(stage, lost.browser, lost.email);
    expect((await stage.call(readAccount, { as: lost.browser })).status).toBe(200);
    await expect(signedIn(stage, lost.email, lost.password)).resolves.toBeInstanceOf(Browser);
  });

  it('is never helped by oneself, by another Caf, or for a partner', async () => {
    const one = await agent(stage, 'caf-agent', '26');
    const elsewhere = await agent(stage, 'caf-agent', '73');
    const admin = await agent(stage, 'cnaf-admin');
    const reset = (as: Browser, accountId: Somebody['accountId']) =>
      stage.refused(resetColleagueFactor, { as, params: { accountId } });
    expect(await reset(one.browser, one.accountId)).toBe('forbidden');
    expect(await reset(elsewhere.browser, one.accountId)).toBe('not-found');
    expect(await reset(one.browser, admin.accountId)).toBe('not-found');
    const own = { as: admin.browser, params: { accountId: admin.accountId } };
    expect(await stage.refused(resetAgentFactor, own)).toBe('forbidden');
  });

  it('is helped by the Cnaf for any agent, and by another administrator for an administrator', async () => {
    const admin = await agent(stage, 'cnaf-admin');
    for (const lost of [await agent(stage, 'caf-agent', '73'), await agent(stage, 'cnaf-admin')]) {
      const params = { accountId: lost.accountId };
      await stage.done(resetAgentFactor, { as: admin.browser, params });
      expect(await stage.refused(readAccount, { as: lost.browser })).toBe('session-ended');
      await stage.react();
      const [told] = await mailsTo(lost.email);
      expect(told?.text).toContain('un administrateur de la Cnaf');
      expect(told?.text).toContain(admin.accountId);
    }
    const { agents } = await stage.done(listAdministrators, { as: admin.browser });
    expect(agents.map(({ accountId }) => accountId)).toContain(admin.accountId);
    expect(agents.every(({ accountId }) => accountId.startsWith('N'))).toBe(true);
  });
});

it('the key is in no record, no log and no mail', async () => {
  const { browser } = await enrolling(stage);
  const { secret, ticket } = await stage.done(beginSecondFactor, { as: browser });
  await stage.react();
  const kept = `${JSON.stringify(await everyItem(stage))}${stage.log.lines.join('')}`;
  expect(kept.includes(secret)).toBe(false);
  expect(kept.includes(ticket)).toBe(false);
});
