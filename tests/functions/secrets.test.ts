import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRequests, listTraces, readRequest, requestCorrections } from '../../contract/caf.ts';
import { listOnline } from '../../contract/caf-online.ts';
import { createCafAgent, readCaf } from '../../contract/cnaf.ts';
import { answerCorrection, createChallenge, requestPassword } from '../../contract/public.ts';
import { changePassword, choosePassword, refreshSession, signIn, signOut } from '../../contract/session.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { secretsMailedTo } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { habilitation, partner } from './habilitations.ts';
import { agent, passwordsMailedTo, type Somebody } from './people.ts';
import { everyItem } from './table.ts';

let stage: Stage;
let caf: Somebody;
/** What must stay secret, by what it is; those that a mail carries, apart. */
const kept: Record<string, string> = {};
const mailed: Record<string, { secret: string; to: string }> = {};
/** All that the Caf and the Cnaf were shown. */
const shown: string[] = [];
const personal: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await goTheWholeWay();
});
afterAll(() => stage.stop());

/** Keeps the secrets that a browser holds after an answer. */
function keepOf(name: string, browser: Browser): void {
  kept[`${name}: access token`] = String(browser.accessToken);
  kept[`${name}: refresh token`] = String(browser.cookie('refresh'));
  kept[`${name}: session key`] = String(browser.cookie('session')?.split('.')[1]);
}

async function goTheWholeWay(): Promise<void> {
  const { faults } = stage.own.gateway;
  // Corrections, through the private link.
  const sent = await habilitation(stage, caf.browser, 'submitted');
  const { email } = sent.request.provider;
  const body = { version: sent.version, reason: 'Il manque une crèche.' };
  await stage.done(requestCorrections, { as: caf.browser, params: { id: sent.id }, body });
  await stage.react();
  const [secret = ''] = await secretsMailedTo(email);
  mailed['correction link'] = { secret, to: email };
  await stage.done(answerCorrection, { body: { secret, request: sent.request } });
  personal.push(email, sent.request.provider.name, ...sent.request.persons.map((person) => person.email));

  // An activation whose mail fails on the way, so that an error is logged.
  faults.order({ service: 'ses', operation: 'SendEmail', nth: 2, mode: 'after' });
  const someone = await partner(stage, caf.browser);
  faults.clear();
  for (const [index, password] of (await passwordsMailedTo(someone.email)).entries()) {
    mailed[`password mailed (${index})`] = { secret: password, to: someone.email };
  }
  kept['personal password'] = someone.password;
  keepOf('first sign-in', someone.browser);
  personal.push(someone.email);

  // Work, a refresh, another password, a failure, a sign-out.
  const [id = ''] = someone.establishmentIds;
  await submitted(stage, someone.browser, id, { team: 'Texte-du-partenaire' });
  await approved(stage, caf.browser, id);
  await declared(stage, someone.browser, id);
  await stage.done(refreshSession, { as: someone.browser });
  keepOf('refresh', someone.browser);
  const change = { current: someone.password, password: 'second mot de passe' };
  await stage.done(changePassword, { as: someone.browser, body: change });
  kept['changed password'] = change.password;
  keepOf('change', someone.browser);
  kept['wrong password'] = 'tentative-malheureuse';
  await stage.call(signIn, { body: { email: someone.email, password: 'tentative-malheureuse' } });
  await stage.done(signOut, { as: someone.browser });

  // A lost password, its text on the screen, and the choice of another.
  const { id: challengeId, words, proof } = await stage.done(createChallenge);
  kept['answer to the text'] = words.join(' ');
  const asked = { email: someone.email, challengeId, answer: words.join(' '), proof: proofOf(proof) };
  await stage.done(requestPassword, { body: asked });
  await stage.react();
  const [renewed = ''] = await passwordsMailedTo(someone.email);
  mailed['renewed password'] = { secret: renewed, to: someone.email };
  const opened = await stage.done(signIn, { body: { email: someone.email, password: renewed } });
  const challenge = opened.step === 'choose-password' ? opened.challenge : '';
  kept['challenge of the choice'] = challenge;
  kept['third password'] = 'troisième et dernier';
  const browser = new Browser();
  const choice = { email: someone.email, challenge, password: 'troisième et dernier' };
  await stage.done(choosePassword, { as: browser, body: choice });
  keepOf('choice', browser);

  // A crash in the middle of everything, and what the Caf and the Cnaf read.
  faults.order({ service: 'cognito', operation: '*', nth: 1, mode: 'after' });
  await stage.call(signIn, { body: { email: someone.email, password: 'troisième et dernier' } });
  const cnaf = await agent(stage, 'cnaf-admin');
  const newAgent = { firstName: 'Alix', lastName: 'Bernard', email: `alix@${stage.tag}.caf.example` };
  const params = { code: '26' };
  shown.push(JSON.stringify(await stage.done(createCafAgent, { as: cnaf.browser, params, body: newAgent })));
  await stage.react();
  const answers = [
    await stage.done(readCaf, { as: cnaf.browser, params }),
    await stage.done(readRequest, { as: caf.browser, params: { id: someone.id } }),
    await stage.done(listRequests, { as: caf.browser, query: {} }),
    await stage.done(listTraces, { as: caf.browser, query: {} }),
    await stage.done(listOnline, { as: caf.browser }),
  ];
  shown.push(...answers.map((answer) => JSON.stringify(answer)));
}

/** Every object of the bucket that the public reads. */
async function publishedObjects(): Promise<string> {
  const { s3 } = stage.own.clients;
  const Bucket = stage.own.env.PUBLISHED_BUCKET;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1000 }));
  const bodies = Contents.map(async ({ Key }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return `${Key} ${await Body?.transformToString()}`;
  });
  return (await Promise.all(bodies)).join('\n');
}

const everySecret = () => [
  ...Object.entries(kept),
  ...Object.entries(mailed).map(([name, { secret }]) => [name, secret] as const),
];
const holdersOf = (text: string) =>
  everySecret().flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
/** Mails of this stage: the engine is shared. */
const mailText = ({ subject, text, html }: Mail) => `${subject}\n${text}\n${html}`;
const ourMails = async () => (await mailsTo('')).filter(({ to }) => to.includes(stage.tag));

describe('what must stay secret', () => {
  it('is here to be looked for', () => {
    expect(everySecret().length).toBeGreaterThan(20);
    for (const [name, secret] of everySecret()) expect(`${name} ${secret.length > 7}`).toBe(`${name} true`);
  });

  it('PWD-04 is in no item of the table: no password, token, session key, secret of a link, or answer', async () => {
    expect(holdersOf(JSON.stringify(await everyItem(stage)))).toEqual([]);
  });

  it('PWD-04 CTL-03 is in no line of a log, those of failures included', () => {
    const log = stage.log.lines.join('\n');
    expect(log).toContain('event not handled');
    expect(log).toContain('engine failed');
    expect(holdersOf(log)).toEqual([]);
  });

  it('PWD-04 is shown to no Caf and no Cnaf', () => {
    expect(holdersOf(shown.join('\n'))).toEqual([]);
  });

  it('PUB-11 is in nothing that is published', async () => {
    expect(holdersOf(await publishedObjects())).toEqual([]);
  });

  it('PWD-04 is in the one mail that carries it, to the one person it is for', async () => {
    const mails = await ourMails();
    for (const secret of Object.values(kept)) {
      expect(mails.filter((mail) => mailText(mail).includes(secret))).toEqual([]);
    }
    for (const { secret, to } of Object.values(mailed)) {
      expect(mails.filter((mail) => mailText(mail).includes(secret)).map((mail) => mail.to)).toEqual([to]);
    }
  });
});

describe('what logs may say', () => {
  it('CTL-03 names nobody, and quotes nothing that was typed', () => {
    const log = stage.log.lines.join('\n');
    for (const text of [...personal, 'Faurel', 'Dorval', 'Texte-du-partenaire', 'Il manque']) {
      expect(log.includes(text), text).toBe(false);
    }
    expect(log).not.toMatch(/\w@[\w-]+\.\w/);
  });

  it('says of each call which operation, how it ended, and how long it took', () => {
    const answered = stage.log.lines.filter((line) => line.includes("message: 'answered'"));
    expect(answered.length).toBeGreaterThan(30);
    for (const line of answered)
      expect(line).toMatch(/operation: '[a-z-]+'[\s\S]+status: \d+[\s\S]+milliseconds: \d+/);
  });
});
