import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  activateHabilitation,
  changeCafProfile,
  downloadConvention,
  readCafProfile,
  readRequest,
  recordSignature,
} from '../../contract/caf.ts';
import { signIn } from '../../contract/session.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { readPdf } from '../adapters/pdf/read-pdf.ts';
import { person } from '../builders/persons.ts';
import { mailsTo } from '../engines.ts';
import { advance } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, listedEstablishment, newRequest, partner, signature } from './habilitations.ts';
import { agent, passwordsMailedTo, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const read = (id: string) => stage.done(readRequest, { as: caf.browser, params: { id } });
const lastMailTo = async (email: string) => (await mailsTo(email))[0];

describe('the convention', () => {
  it('ACT-03 is drafted with what the Caf prints that day, which a later change leaves alone', async () => {
    const { id } = await habilitation(stage, caf.browser, 'accepted');
    const { content, version } = await stage.done(readCafProfile, { as: caf.browser });
    if (!content) throw new Error('The Caf has said what it prints');
    const representative = { ...content.representative, lastName: 'Nouvelle' };
    await stage.done(changeCafProfile, {
      as: caf.browser,
      body: { version, content: { ...content, representative } },
    });
    const { raw } = await stage.call(downloadConvention, { as: caf.browser, params: { id } });
    expect(raw.headers).toMatchObject({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="convention-${id}.pdf"`,
      'Cache-Control': 'no-store',
    });
    const { solidText } = await readPdf(Uint8Array.from(Buffer.from(raw.body, 'base64')));
    expect(solidText).toContain(id);
    expect(solidText).toContain(content.representative.lastName);
    expect(solidText).not.toContain('Nouvelle');
    expect(solidText).toContain('camille.faurel@');
    expect(
      (await recordsOf(stage, 'trace')).filter(({ action }) => action === 'convention-downloaded'),
    ).toHaveLength(1);
  });

  it('ACT-04 takes effect on its signature date, which is not to come', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'accepted');
    const record = (signedOn: string) =>
      stage.call(recordSignature, {
        as: caf.browser,
        params: { id },
        body: { version, signature: { ...signature, signedOn } },
      });
    // The clock stands still, so that today stays today.
    advance(0);
    const today = parisDay(new Date());
    const { problem } = await record(addDays(today, 1));
    expect(problem?.errors?.[0]?.path).toBe('signature.signedOn');
    const { document } = await record(today);
    expect(document?.convention?.signature).toEqual({ ...signature, signedOn: today });
  });

  it.each(['submitted', 'accepted'] as const)('ACT-04 is not activated when only %s', async (stop) => {
    const { id, version } = await habilitation(stage, caf.browser, stop);
    const { problem } = await stage.call(activateHabilitation, {
      as: caf.browser,
      params: { id },
      body: { version },
    });
    expect(problem).toMatchObject({ code: 'wrong-state', state: stop });
  });
});

describe('activation', () => {
  it('ACT-05 ACT-06 gives each person an account and a password, and shows the Caf what is outstanding', async () => {
    const { id, request } = await habilitation(stage, caf.browser, 'active');
    const access = async () => (await read(id)).persons.map((one) => one.access);
    expect(await access()).toEqual(['password-due', 'password-due']);
    await stage.react();
    expect(await access()).toEqual(['password-mailed', 'password-mailed']);
    for (const { email } of request.persons) {
      const [password = ''] = await passwordsMailedTo(email);
      expect(password).toMatch(/^[A-Za-z0-9]{8}$/);
      expect((await stage.call(signIn, { body: { email, password } })).status).toBe(200);
    }
    expect((await lastMailTo(request.provider.email))?.text).toContain(id);
  });

  it('ACT-05 shows who has signed in since', async () => {
    const one = await partner(stage, caf.browser);
    const [first, second] = (await read(one.id)).persons;
    expect([first?.access, second?.access]).toEqual(['personal', 'password-mailed']);
    expect(first?.lastSignInAt).toBeTruthy();
  });

  it('PUB-09 gives each person an identification number of its own, in the mail', async () => {
    const { id, request } = await habilitation(stage, caf.browser, 'active');
    await stage.react();
    const numbers = (await read(id)).persons.map(({ accountId }) => String(accountId));
    expect(new Set(numbers).size).toBe(2);
    for (const [index, { email }] of request.persons.entries()) {
      expect((await mailsTo(email))[0]?.text).toContain(numbers[index]);
    }
  });

  it('ACT-05 leaves the account of somebody already habilitated, password and all, and adds the convention', async () => {
    const one = await partner(stage, caf.browser);
    // The same person, her name written without accents.
    const persons = [{ ...person(0, 'x.example'), lastName: 'FAUREL', email: one.email }];
    const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
    const { id } = await habilitation(stage, caf.browser, 'active', request);
    await stage.react();
    expect((await read(id)).persons[0]).toMatchObject({ accountId: one.accountId, access: 'personal' });
    expect((await stage.call(signIn, { body: { email: one.email, password: one.password } })).status).toBe(
      200,
    );
    expect(await passwordsMailedTo(one.email)).toHaveLength(1);
    expect((await lastMailTo(one.email))?.text).toContain(id);
  });

  it.each([
    ['another partner', () => partner(stage, caf.browser)],
    ['a Caf agent', () => agent(stage, 'caf-agent', '26')],
  ])('ACT-05 does not give the account of %s to somebody else, and creates nothing', async (_, make) => {
    const owner = await make();
    const persons = [
      person(1, `${stage.tag}.ailleurs.example`),
      { ...person(4, 'x.example'), email: owner.email },
    ];
    const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
    const { id, version } = await habilitation(stage, caf.browser, 'signed', request);
    const { problem } = await stage.call(activateHabilitation, {
      as: caf.browser,
      params: { id },
      body: { version },
    });
    expect(problem).toMatchObject({ code: 'address-taken', emails: [owner.email] });
    expect(await stage.deps.records.get('emailOwner', [persons[0]?.email ?? ''])).toBeUndefined();
    expect((await read(id)).state).toBe('signed');
  });

  it.each(['submitted', 'accepted', 'signed'] as const)(
    'ACT-07 before it, when %s, nobody has an account',
    async (stop) => {
      const { request } = await habilitation(stage, caf.browser, stop);
      await stage.react();
      for (const { email } of request.persons) {
        expect(await stage.deps.records.get('emailOwner', [email])).toBeUndefined();
        expect(await mailsTo(email)).toEqual([]);
      }
    },
  );

  it('ACT-05 takes as many persons as a request may name', async () => {
    const domain = `${stage.tag}.grande.example`;
    const persons = Array.from({ length: 20 }, (_, index) => person(index, domain));
    const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
    const { id } = await habilitation(stage, caf.browser, 'active', request);
    expect((await read(id)).persons.filter(({ access }) => access === 'password-due')).toHaveLength(20);
  });
});
