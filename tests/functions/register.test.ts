import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  extendRegisterEntry,
  identifyRegisterSubject,
  noteRegisterEntry,
  readRegisterEntry,
  recordRegisterEntry,
  refuseRegisterEntry,
  reopenRegisterEntry,
  submitRightsRequest,
  takeRegisterEntry,
} from '../../contract/rights.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { lastDayToAnswer } from '../../domain/rights/time-limit.ts';
import { mailsTo } from '../engines.ts';
import { openStage, type Stage } from './driver.ts';
import { partner, withProfile } from './habilitations.ts';
import { shownText } from './lost-password.ts';
import { agent, type Somebody } from './people.ts';
import {
  answer,
  letter,
  longAgo,
  proof,
  registerEntry,
  rightsRequest,
  sentRightsRequest,
} from './register.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
let otherCaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  otherCaf = await agent(stage, 'caf-agent', '73');
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
const read = (id: string, as = caf.browser) => stage.done(readRegisterEntry, { as, params: { id } });
const subjects = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);
/** Mails that the Caf's own mailbox got about something. */
const toTheCaf = async (id: string) =>
  (await mailsTo(`habilitations@${stage.tag}.caf.example`)).filter(({ subject }) => subject.includes(id));

describe('a request about one’s rights, from the public side', () => {
  it('RGT-01 enters the register of the Caf chosen, with a month to answer, and is acknowledged', async () => {
    const { id, email } = await sentRightsRequest(stage);
    expect(id).toMatch(/^R26-/);
    await stage.react();
    const entry = await read(id);
    expect(entry).toMatchObject({
      state: 'received',
      channel: 'online',
      nature: 'access',
      receivedOn: today(),
    });
    expect(entry.limit).toEqual({ from: today(), dueOn: lastDayToAnswer(today(), false) });
    expect(entry.urgency).toBe('ahead');
    expect(await subjects(email)).toEqual([`Votre demande ${id} est bien reçue`]);
    expect(await toTheCaf(id)).toHaveLength(1);
    expect(await actionsAbout(stage, id)).toEqual(['register-entry-received']);
  });

  it('RGT-01 repeats nothing personal in the mails that follow', async () => {
    const person = { name: 'Ysaline Marchetti', email: `ysaline@${stage.tag}.example` };
    const { id } = await sentRightsRequest(stage, { person, request: 'Secret-de-famille' });
    await stage.react();
    const mails = [...(await mailsTo(person.email)), ...(await toTheCaf(id))];
    expect(mails).toHaveLength(2);
    for (const { subject, text, html } of mails) {
      expect(`${subject}${text}${html}`).not.toMatch(/Marchetti|Secret-de-famille/);
    }
  });

  it('REQ-08 sent twice makes one entry, though the text on the screen is used once', async () => {
    const body = { ...rightsRequest(stage), ...(await shownText(stage)) };
    const call = { body, commandId: `rights-${stage.tag}` };
    const first = await stage.done(submitRightsRequest, call);
    expect(await stage.done(submitRightsRequest, call)).toEqual(first);
    await stage.react();
    expect(await mailsTo(body.person.email)).toHaveLength(1);
  });

  it('PWD-07 needs the text on the screen, copied right, once', async () => {
    const shown = await shownText(stage);
    const send = (given: object) =>
      stage.refused(submitRightsRequest, { body: { ...rightsRequest(stage), ...shown, ...given } });
    expect(await send({ answer: 'autre chose' })).toBe('challenge-failed');
    expect(await send({})).toBe('challenge-failed');
  });

  it('RGT-02 can be a claim about an establishment that the Caf lists, and about no other', async () => {
    const someone = await partner(stage, caf.browser);
    const [establishmentId = ''] = someone.establishmentIds;
    const { id } = await sentRightsRequest(stage, { nature: 'claim', establishmentId });
    const { about, aboutNames } = await read(id);
    expect(about).toEqual({ establishmentId });
    expect(aboutNames.establishment).toBeTruthy();
    for (const wrong of ['26-absent', '73-EAJE-1']) {
      const body = { ...rightsRequest(stage), establishmentId: wrong, ...(await shownText(stage)) };
      expect(await stage.refused(submitRightsRequest, { body })).toBe('invalid-request');
    }
  });
});

describe('what reaches the Caf otherwise', () => {
  it('RGT-01 is written down by hand, and counted from the day it came', async () => {
    const { id } = await registerEntry(stage, caf.browser);
    const entry = await read(id);
    expect(entry).toMatchObject({ channel: 'post', receivedOn: longAgo, urgency: 'passed' });
    expect(entry.limit.dueOn).toBe('2024-04-04');
    expect(entry.daysLeft).toBeLessThan(0);
    await stage.react();
    expect(await toTheCaf(id)).toEqual([]);
  });

  it('RGT-01 is acknowledged when there is an address to write to', async () => {
    const email = `par-lettre@${stage.tag}.example`;
    const { id } = await registerEntry(stage, caf.browser, 'received', {
      person: { name: 'L. Berthon', email },
    });
    await stage.react();
    expect(await subjects(email)).toEqual([`Votre demande ${id} est bien reçue`]);
  });

  it.each([
    ['a day to come', { receivedOn: '2999-01-01' }, 'receivedOn'],
    ['nobody to answer to', { person: { name: 'Lucie Berthon' } }, 'person.email'],
  ])('RGT-01 is refused with %s', async (_, change, path) => {
    const { problem } = await stage.call(recordRegisterEntry, { as: caf.browser, body: letter(change) });
    expect(problem?.errors?.map((error) => error.path)).toEqual([path]);
  });
});

describe('the life of an entry', () => {
  it('RGT-01 goes from receipt to the proof of its effect, each act in its history and in the journal', async () => {
    const email = `suivie@${stage.tag}.example`;
    const { id } = await registerEntry(stage, caf.browser, 'received', {
      person: { name: 'Lucie Berthon', email },
      receivedOn: today(),
    });
    const params = { id };
    const as = caf.browser;
    const taken = await stage.done(takeRegisterEntry, { as, params, body: { version: 1 } });
    expect(taken).toMatchObject({ state: 'in-progress', owner: { accountId: caf.accountId } });
    await stage.done(noteRegisterEntry, { as, params, body: { version: 2, note: 'Appelée ce matin.' } });
    const extended = await stage.done(extendRegisterEntry, {
      as,
      params,
      body: { version: 3, reason: 'Archives à rechercher.' },
    });
    expect(extended.limit).toMatchObject({
      dueOn: lastDayToAnswer(today(), true),
      extension: { on: today(), reason: 'Archives à rechercher.' },
    });
    const said = { on: today(), by: 'email' as const, text: 'Vos données sont jointes par la poste.' };
    const answered = await stage.done(answerRegisterEntry, {
      as,
      params,
      body: { version: 4, answer: said },
    });
    expect(answered).toMatchObject({ state: 'answered', answer: said });
    expect(answered.urgency).toBeUndefined();
    const effect = { what: 'Recommandé remis.', on: today(), reference: '1A 234' };
    const closed = await stage.done(closeRegisterEntry, { as, params, body: { version: 5, proof: effect } });
    expect(closed).toMatchObject({ state: 'closed', proof: effect });
    expect(closed.steps.map(({ act }) => act)).toEqual([
      'received',
      'taken',
      'noted',
      'extended',
      'answered',
      'closed',
    ]);
    await stage.react();
    const mails = await mailsTo(email);
    expect(mails.map(({ subject }) => subject).reverse()).toEqual([
      `Votre demande ${id} est bien reçue`,
      `Votre demande ${id}\u00a0: il faut plus de temps`,
      `Votre demande ${id}\u00a0: la Caf vous répond`,
    ]);
    expect(mails.some(({ text }) => text.includes('> Archives à rechercher.'))).toBe(true);
    expect(mails.some(({ text }) => text.includes('> Vos données sont jointes'))).toBe(true);
    expect((await actionsAbout(stage, id)).sort()).toEqual(
      ['answered', 'closed', 'extended', 'noted', 'received', 'taken'].map((act) => `register-entry-${act}`),
    );
  });

  it('RGT-01 is refused with a reason, which the person receives with the ways to contest it', async () => {
    const email = `refusee@${stage.tag}.example`;
    const { id, version } = await registerEntry(stage, caf.browser, 'in-progress', {
      person: { name: 'Lucie Berthon', email },
    });
    const body = { version, reason: 'Déjà demandé quatre fois ce mois-ci.' };
    const refused = await stage.done(refuseRegisterEntry, { as: caf.browser, params: { id }, body });
    expect(refused.state).toBe('refused');
    await stage.react();
    const [mail] = (await mailsTo(email)).filter(({ text }) => text.includes('Déjà demandé'));
    expect(mail?.text).toMatch(/Cnil/);
  });

  it('RGT-01 is extended once, and within the first month only', async () => {
    const late = await registerEntry(stage, caf.browser);
    const extend = (id: string, version: number) =>
      stage.call(extendRegisterEntry, {
        as: caf.browser,
        params: { id },
        body: { version, reason: 'Archives.' },
      });
    expect((await extend(late.id, 1)).problem?.errors?.[0]?.path).toBe('reason');
    const fresh = await registerEntry(stage, caf.browser, 'received', { receivedOn: today() });
    expect((await extend(fresh.id, 1)).status).toBe(200);
    expect((await extend(fresh.id, 2)).problem?.code).toBe('wrong-state');
  });

  it('RGT-01 is answered by e-mail only where there is an address, and on no day to come', async () => {
    const { id, version } = await registerEntry(stage, caf.browser, 'in-progress');
    const send = async (change: object) => {
      const body = { version, answer: { ...answer, ...change } };
      const reply = await stage.call(answerRegisterEntry, { as: caf.browser, params: { id }, body });
      return reply.problem?.errors?.[0]?.path;
    };
    expect(await send({ by: 'email' })).toBe('answer.by');
    expect(await send({ on: '2999-01-01' })).toBe('answer.on');
    expect(await send({ on: addDays(longAgo, -1) })).toBe('answer.on');
  });

  it('RGT-01 RGT-02 is closed on a proof, and not before its answer', async () => {
    const { id, version } = await registerEntry(stage, caf.browser, 'in-progress', { nature: 'claim' });
    const call = { as: caf.browser, params: { id } };
    expect(await stage.refused(closeRegisterEntry, { ...call, body: { version, proof } })).toBe(
      'wrong-state',
    );
    const next = await stage.done(answerRegisterEntry, { ...call, body: { version, answer } });
    const close = (change: object) =>
      stage.call(closeRegisterEntry, {
        ...call,
        body: { version: next.version, proof: { ...proof, ...change } },
      });
    expect((await close({ what: ' ' })).problem?.errors?.[0]?.path).toBe('proof.what');
    expect((await close({ on: '2999-01-01' })).problem?.errors?.[0]?.path).toBe('proof.on');
    expect((await close({})).document?.state).toBe('closed');
  });

  it('RGT-01 is reopened with a reason: a new month runs, and the answer stays in the history', async () => {
    const { id, version } = await registerEntry(stage, caf.browser, 'closed');
    const body = { version, reason: 'Elle dit n’avoir rien reçu.' };
    const reopened = await stage.done(reopenRegisterEntry, { as: colleague.browser, params: { id }, body });
    expect(reopened).toMatchObject({
      state: 'in-progress',
      owner: { accountId: colleague.accountId },
      receivedOn: longAgo,
      limit: { from: today(), dueOn: lastDayToAnswer(today(), false) },
    });
    expect([reopened.answer, reopened.proof, reopened.expiresAt]).toEqual([undefined, undefined, undefined]);
    expect(reopened.steps.find(({ act }) => act === 'answered')?.text).toBe(answer.text);
  });

  it('ACT-01 is about what the agent’s own department knows, and nothing else', async () => {
    const someone = await partner(stage, caf.browser);
    const { id, version } = await registerEntry(stage, caf.browser);
    const say = (about: object) =>
      stage.call(identifyRegisterSubject, { as: caf.browser, params: { id }, body: { version, about } });
    const stranger = { accountId: otherCaf.accountId };
    expect((await say(stranger)).problem?.errors?.[0]?.path).toBe('about.accountId');
    expect((await say({ habilitationId: 'S26-0000-0000' })).problem?.code).toBe('invalid-request');
    expect((await say({ establishmentId: '73-EAJE-1' })).problem?.code).toBe('invalid-request');
    const { document } = await say({ accountId: someone.accountId, habilitationId: someone.id });
    expect(document?.aboutNames).toMatchObject({
      account: expect.any(String),
      habilitation: someone.request.provider.name,
    });
  });
});
