import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listRequests } from '../../contract/caf.ts';
import { readCaf } from '../../contract/cnaf.ts';
import {
  changePassword,
  choosePassword,
  proveSecondFactor,
  readAccount,
  refreshSession,
  signIn,
  signOut,
} from '../../contract/session.ts';
import { codeOf, mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { advance, days, hours, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { askForPassword } from './lost-password.ts';
import { agent, firstSignIn, newAccount, passwordsMailedTo, type Somebody, signedIn } from './people.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const tryToSignIn = (email: string, password: string) => stage.call(signIn, { body: { email, password } });
const tracesAbout = (accountId: string) => actionsAbout(stage, accountId);

/** An account whose first password was mailed and not used. */
async function invited() {
  const account = await newAccount(stage, 'caf-agent', '26');
  await stage.react();
  const [password = ''] = await passwordsMailedTo(account.email);
  return { ...account, password };
}

describe('the first sign-in', () => {
  it('PWD-02 PWD-03 starts with the eight signs received, and opens nothing but the choice of another password', async () => {
    const { email, password } = await invited();
    expect(password).toMatch(/^[A-Za-z0-9]{8}$/);
    const browser = new Browser();
    const opened = await stage.call(signIn, { as: browser, body: { email, password } });
    expect(opened.document).toEqual({ step: 'choose-password', challenge: expect.any(String) });
    expect(opened.raw.multiValueHeaders).toBeUndefined();
    expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    expect(await stage.refused(listRequests, { as: browser })).toBe('session-ended');
  });

  it('PWD-01 takes the e-mail address in capitals or small letters, and the password as it is written', async () => {
    const { email, password } = await invited();
    expect(
      (await tryToSignIn(email, password.toLowerCase() === password ? '' : password.toLowerCase())).status,
    ).toBe(401);
    expect((await tryToSignIn(` ${email.toUpperCase()} `, password)).status).toBe(200);
  });

  it('PWD-03 wants eight characters at least, other than those received', async () => {
    const { email, password } = await invited();
    const opened = await stage.done(signIn, { body: { email, password } });
    const challenge = opened.step === 'choose-password' ? opened.challenge : '';
    const choose = (chosen: string) =>
      stage.call(choosePassword, { body: { email, challenge, password: chosen } });
    expect((await choose('court12')).problem?.errors?.[0]?.message).toContain('huit caractères');
    expect((await choose(password)).problem?.errors?.[0]?.message).toContain('différent de celui reçu');
    expect((await choose(' huit caractères')).problem?.errors?.[0]?.path).toBe('password');
    expect((await choose('huit caractères')).status).toBe(200);
  });

  it('PWD-03 makes the password received useless, and tells the person that theirs is chosen', async () => {
    const { accountId, email, password } = await invited();
    const browser = await firstSignIn(stage, email, 'une phrase à moi');
    await stage.react();
    expect((await tryToSignIn(email, password)).problem?.code).toBe('bad-credentials');
    expect((await stage.done(readAccount, { as: browser })).accountId).toBe(accountId);
    const subjects = (await mailsTo(email)).map(({ subject }) => subject);
    expect(subjects).toContain('Votre mot de passe a été changé');
    // In one write, and so at one moment: the two in the middle have no order.
    expect((await tracesAbout(accountId)).sort()).toEqual([
      'account-created',
      'password-chosen',
      'password-mailed',
      'second-factor-enrolled',
      'sign-in-failed',
      'signed-in',
    ]);
  });

  it('PWD-02 is too late after seven days, and says so; the attempt leaves a trace', async () => {
    const { accountId, email, password } = await invited();
    advance(7 * days + minutes);
    expect((await tryToSignIn(email, password)).problem?.code).toBe('password-lapsed');
    expect(await tracesAbout(accountId)).toContain('sign-in-failed');
  });

  it('ACT-05 leads nowhere once a newer password was mailed, even if begun before', async () => {
    const { email, password } = await invited();
    const opened = await stage.done(signIn, { body: { email, password } });
    const challenge = opened.step === 'choose-password' ? opened.challenge : '';
    advance(2 * minutes);
    await askForPassword(stage, email);
    expect((await tryToSignIn(email, password)).problem?.code).toBe('password-renewed');
    await stage.react();
    const late = { email, challenge, password: 'choisi trop tard' };
    expect(await stage.refused(choosePassword, { body: late })).toBe('session-ended');
    expect((await tryToSignIn(email, 'choisi trop tard')).problem?.code).toBe('bad-credentials');
    await expect(firstSignIn(stage, email)).resolves.toBeInstanceOf(Browser);
  });

  it('PWD-08 cannot be used to guess a password without the challenge of a sign-in', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const guess = { email: someone.email, challenge: 'inventé', password: someone.password };
    const browser = new Browser();
    expect(await stage.refused(choosePassword, { as: browser, body: guess })).toBe('session-ended');
    expect(browser.cookie('session')).toBeUndefined();
  });
});

describe('a session', () => {
  let someone: Somebody;
  beforeAll(async () => {
    someone = await agent(stage, 'caf-agent', '26');
  });

  /** The answer that opens a session, after the code. */
  async function openedBy({ email, password }: Somebody) {
    const opened = await stage.done(signIn, { body: { email, password } });
    const challenge = opened.step === 'second-factor' ? opened.challenge : '';
    const body = { email, challenge, code: await codeOf(stage.own, email) };
    return (await stage.call(proveSecondFactor, { body })).raw;
  }

  it('opens with cookies that no script reads and no other site sends', async () => {
    const raw = await openedBy(someone);
    const cookies = raw.multiValueHeaders?.['Set-Cookie']?.map(String) ?? [];
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    expect(cookies.find((cookie) => cookie.startsWith('refresh='))).toContain('Path=/api/session;');
    expect(raw.headers?.['Cache-Control']).toBe('no-store');
  });

  it('is renewed by its cookies alone, without a trace', async () => {
    const browser = await signedIn(stage, someone.email, someone.password);
    const before = (await tracesAbout(someone.accountId)).length;
    browser.accessToken = undefined;
    const renewed = await stage.done(refreshSession, { as: browser });
    expect(renewed.account.email).toBe(someone.email);
    expect(await stage.done(readAccount, { as: browser })).toEqual(renewed.account);
    expect((await tracesAbout(someone.accountId)).length).toBe(before);
  });

  it('ends at once when its holder signs out, and no other ends', async () => {
    const [here, there] = [
      await signedIn(stage, someone.email, someone.password),
      await signedIn(stage, someone.email, someone.password),
    ];
    const kept = here.copy();
    expect((await stage.call(signOut, { as: here })).status).toBe(204);
    expect(here.cookie('session')).toBeUndefined();
    expect(await stage.refused(readAccount, { as: kept })).toBe('session-ended');
    expect(await stage.refused(refreshSession, { as: kept })).toBe('session-ended');
    expect(await stage.refused(signOut, { as: kept })).toBe('session-ended');
    expect((await stage.call(readAccount, { as: there })).status).toBe(200);
    expect((await tracesAbout(someone.accountId)).at(-1)).toBe('signed-out');
  });

  it('lasts eight hours', async () => {
    const browser = await signedIn(stage, someone.email, someone.password);
    advance(8 * hours - minutes);
    expect((await stage.call(readAccount, { as: browser })).status).toBe(200);
    advance(2 * minutes);
    expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    expect(await stage.refused(refreshSession, { as: browser })).toBe('session-ended');
  });

  it.each([
    ['no cookie', undefined],
    ['an empty cookie', ''],
    ['a key that was never given', 'P26-000000.inventée'],
    ['no key', 'P26-000000.'],
    ['a very long name', `${'A'.repeat(6000)}.x`],
    ['characters of a key', 'P26#000000.#'],
  ])('is not opened by %s', async (_, cookie) => {
    const browser = new Browser();
    browser.accessToken = someone.browser.accessToken;
    if (cookie !== undefined) {
      browser.forge('session', cookie);
      browser.forge('refresh', 'inventé', '/api/session');
    }
    expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    expect(await stage.refused(refreshSession, { as: browser })).toBe('session-ended');
  });

  it('does not mix the token of one person with the cookie of another', async () => {
    const other = await agent(stage, 'cnaf-admin');
    const mixed = other.browser.copy();
    mixed.accessToken = someone.browser.accessToken;
    expect(await stage.refused(listRequests, { as: mixed })).toBe('session-ended');
    expect(await stage.refused(readCaf, { as: mixed, params: { code: '26' } })).toBe('session-ended');
  });
});

describe('changing one’s password', () => {
  it('PWD-05 works at any time, ends the other sessions, and the old one is dead', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const other = await signedIn(stage, someone.email, someone.password);
    const body = { current: someone.password, password: 'encore meilleur' };
    expect((await stage.call(changePassword, { as: someone.browser, body })).status).toBe(200);
    expect((await stage.call(readAccount, { as: someone.browser })).status).toBe(200);
    expect(await stage.refused(readAccount, { as: other })).toBe('session-ended');
    expect(await stage.refused(refreshSession, { as: other })).toBe('session-ended');
    expect((await tryToSignIn(someone.email, someone.password)).problem?.code).toBe('bad-credentials');
    expect((await tryToSignIn(someone.email, 'encore meilleur')).status).toBe(200);
    await stage.react();
    expect(await tracesAbout(someone.accountId)).toContain('password-chosen');
  });

  it('PWD-05 wants the current one, and PWD-08 counts the failures', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const change = () =>
      stage.call(changePassword, { as: someone.browser, body: { current: 'faux', password: 'nouveau mot' } });
    for (const _ of [1, 2, 3]) {
      expect((await change()).problem).toMatchObject({
        code: 'invalid-request',
        errors: [{ path: 'current' }],
      });
    }
    expect((await change()).problem).toMatchObject({ code: 'too-many-attempts', retryAfterSeconds: 2 });
    expect((await tryToSignIn(someone.email, someone.password)).problem?.code).toBe('too-many-attempts');
    advance(2000);
    expect((await tryToSignIn(someone.email, someone.password)).status).toBe(200);
  });
});

describe('too many failures', () => {
  /** Fails until the address is locked, waiting as long as each answer says; gives the answers. */
  async function failUntilLocked(email: string) {
    const answers: unknown[] = [];
    for (let wait = 0; wait < 15 * 60; ) {
      const { problem } = await tryToSignIn(email, 'essai');
      answers.push([problem?.code, problem?.retryAfterSeconds]);
      wait = problem?.retryAfterSeconds ?? 0;
      if (wait < 15 * 60) advance(wait * 1000);
    }
    return answers;
  }

  it('PWD-08 slow the account down, then lock it for a quarter of an hour; the person is told', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    await failUntilLocked(someone.email);
    const locked = await tryToSignIn(someone.email, someone.password);
    expect(locked.status).toBe(429);
    expect(locked.problem?.retryAfterSeconds).toBe(15 * 60);
    expect(locked.raw.headers?.['Retry-After']).toBe('900');
    await stage.react();
    expect((await mailsTo(someone.email))[0]?.text).toContain('Votre compte est bloqué');
    expect(await tracesAbout(someone.accountId)).toContain('account-locked');
    advance(15 * minutes);
    expect((await tryToSignIn(someone.email, someone.password)).status).toBe(200);
    expect((await tryToSignIn(someone.email, 'faux')).problem?.code).toBe('bad-credentials');
  });

  it('PWD-06 PWD-08 look the same at an address that nobody has', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const known = await failUntilLocked(someone.email);
    const unknown = await failUntilLocked(`personne@${stage.tag}.example`);
    expect(unknown).toEqual(known);
  });

  it('PWD-08 CTL-01 are each counted and each leave a trace, even all at the same moment', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const tries = Array.from({ length: 12 }, (_, index) => tryToSignIn(someone.email, `essai ${index}`));
    const codes = (await Promise.all(tries)).map(({ problem }) => problem?.code);
    expect(codes.every((code) => code === 'bad-credentials' || code === 'too-many-attempts')).toBe(true);
    const failed = codes.filter((code) => code === 'bad-credentials').length;
    const traces = (await tracesAbout(someone.accountId)).filter((action) => action === 'sign-in-failed');
    expect(traces).toHaveLength(failed);
    expect((await tryToSignIn(someone.email, someone.password)).problem?.code).toBe('too-many-attempts');
  });
});

describe('the journal', () => {
  it('CTL-01 CTL-03 says who signed in, when and from where, by number, and keeps it a year', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const trace = (await recordsOf(stage, 'trace')).find(
      ({ action, subject }) => action === 'signed-in' && subject?.id === someone.accountId,
    );
    expect(trace).toMatchObject({
      cafCode: '26',
      who: { role: 'caf-agent', accountId: someone.accountId },
      from: '203.0.113.7',
    });
    expect(JSON.stringify(trace)).not.toContain(someone.email);
    expect(Number(trace?.expiresAt) - Date.parse(trace?.at ?? '') / 1000).toBeCloseTo(365 * 86_400, -1);
  });
});
