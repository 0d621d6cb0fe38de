import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createChallenge, requestPassword } from '../../contract/public.ts';
import { readAccount, signIn } from '../../contract/session.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import { mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { advance, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { askForPassword, shownText } from './lost-password.ts';
import { agent, firstSignIn, newAccount, passwordsMailedTo } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const tryToSignIn = (email: string, password: string) => stage.call(signIn, { body: { email, password } });

describe('asking for a new password', () => {
  it('PWD-06 kills the one before at once, mails another, and has it personalised again', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    expect((await askForPassword(stage, someone.email)).status).toBe(204);
    expect((await tryToSignIn(someone.email, someone.password)).problem?.code).toBe('password-renewed');
    expect(await stage.refused(readAccount, { as: someone.browser })).toBe('session-ended');
    await stage.react();
    expect((await tryToSignIn(someone.email, someone.password)).problem?.code).toBe('bad-credentials');
    const [latest = '', first = ''] = await passwordsMailedTo(someone.email);
    expect(latest).not.toBe(first);
    expect((await tryToSignIn(someone.email, first)).problem?.code).toBe('bad-credentials');
    advance(minutes);
    expect((await tryToSignIn(someone.email, latest)).document).toMatchObject({ step: 'choose-password' });
    await expect(firstSignIn(stage, someone.email, 'à moi de nouveau')).resolves.toBeInstanceOf(Browser);
    expect(await stage.refused(readAccount, { as: someone.browser })).toBe('session-ended');
  });

  it('PWD-06 answers the same whether or not the identifier exists, and writes to nobody else', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const unknown = `inconnue@${stage.tag}.example`;
    const answers = [await askForPassword(stage, someone.email), await askForPassword(stage, unknown)];
    expect(answers[0]?.status).toBe(204);
    expect(answers[1]?.raw).toEqual(answers[0]?.raw);
    await stage.react();
    expect(await mailsTo(unknown)).toEqual([]);
  });

  it('PWD-06 mails a person who never used the first one', async () => {
    const { email } = await newAccount(stage, 'caf-agent', '26');
    await stage.react();
    advance(2 * minutes);
    await askForPassword(stage, email);
    await stage.react();
    const [latest = '', first = ''] = await passwordsMailedTo(email);
    expect((await tryToSignIn(email, first)).problem?.code).toBe('bad-credentials');
    expect((await tryToSignIn(email, latest)).status).toBe(200);
  });

  it('PWD-06 does not let anyone flood a mailbox', async () => {
    const { email } = await newAccount(stage, 'caf-agent', '26');
    await stage.react();
    for (const _ of [1, 2, 3]) expect((await askForPassword(stage, email)).status).toBe(204);
    await stage.react();
    expect(await passwordsMailedTo(email)).toHaveLength(1);
    advance(2 * minutes);
    for (const _ of [1, 2, 3]) await askForPassword(stage, email);
    await stage.react();
    expect(await passwordsMailedTo(email)).toHaveLength(2);
  });

  it('PWD-06 two requests at the same moment mail one password, which works', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    const texts = await Promise.all([shownText(stage), shownText(stage)]);
    const replies = await Promise.all(
      texts.map((text) => stage.call(requestPassword, { body: { email: someone.email, ...text } })),
    );
    expect(replies.map(({ status }) => status)).toEqual([204, 204]);
    await stage.react();
    const mailed = await passwordsMailedTo(someone.email);
    expect(mailed).toHaveLength(2);
    expect((await tryToSignIn(someone.email, mailed[0] ?? '')).status).toBe(200);
  });

  it('CTL-01 leaves a trace that names the account by number alone', async () => {
    const someone = await agent(stage, 'caf-agent', '26');
    await askForPassword(stage, someone.email);
    const trace = (await recordsOf(stage, 'trace')).find(
      ({ action, subject }) => action === 'password-requested' && subject?.id === someone.accountId,
    );
    expect(trace).toMatchObject({ who: { role: 'public' }, from: '203.0.113.7' });
    expect(JSON.stringify(trace)).not.toContain('@');
  });
});

describe('the text shown on the screen', () => {
  const email = 'quelqu-un@exemple.fr';

  it('PWD-07 is made of words that a screen reader says, with an instruction in French', async () => {
    const { words, instruction } = await stage.done(createChallenge);
    expect(words).toHaveLength(3);
    for (const word of words) expect(word).toMatch(/^[a-zè]{4,}$/);
    expect(instruction).toContain('trois mots');
  });

  it('PWD-07 is used once', async () => {
    const text = await shownText(stage);
    const ask = () => stage.call(requestPassword, { body: { email, ...text } });
    expect((await ask()).status).toBe(204);
    expect((await ask()).problem?.code).toBe('challenge-failed');
  });

  it('PWD-07 is used up by a wrong answer too', async () => {
    const text = await shownText(stage);
    const wrong = { email, ...text, answer: 'autre chose que cela' };
    expect(await stage.refused(requestPassword, { body: wrong })).toBe('challenge-failed');
    expect(await stage.refused(requestPassword, { body: { email, ...text } })).toBe('challenge-failed');
  });

  it('PWD-07 two answers at the same moment serve once', async () => {
    const text = await shownText(stage);
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => stage.call(requestPassword, { body: { email, ...text } })),
    );
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('PWD-07 lapses after ten minutes', async () => {
    const text = await shownText(stage);
    advance(10 * minutes + 1000);
    expect(await stage.refused(requestPassword, { body: { email, ...text } })).toBe('challenge-failed');
  });

  it('PWD-07 goes with a proof of work, which is looked at', async () => {
    const { id, words, proof } = await stage.done(createChallenge);
    const number = proofOf(proof);
    const body = { email, challengeId: id, answer: words.join(' '), proof: number + 1 };
    expect(await stage.refused(requestPassword, { body })).toBe('challenge-failed');
  });

  it('PWD-04 is kept as a hash, so that the table does not tell the answer', async () => {
    const { id, words } = await stage.done(createChallenge);
    const kept = JSON.stringify((await recordsOf(stage, 'challenge')).find((one) => one.id === id));
    for (const word of words) expect(kept).not.toContain(word);
  });
});
