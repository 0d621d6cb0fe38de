import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  acceptRequest,
  listRequests,
  readRequest,
  refuseRequest,
  requestCorrections,
} from '../../contract/caf.ts';
import { functionNameOf, type Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { answerCorrection, readCorrection, submitRequest } from '../../contract/public.ts';
import { habilitationStates } from '../../domain/habilitation/transitions.ts';
import type { FunctionName } from '../../lib/functions.ts';
import { grants } from '../../lib/grants.ts';
import { person } from '../builders/persons.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { toCorrect } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, listedEstablishment, newRequest, withProfile } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
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
const reason = 'Merci de joindre <la liste> complète.\nEt l’adresse.';

describe('asking for an habilitation', () => {
  it('REQ-01 REQ-02 REQ-05 goes to the chosen Caf, gets a reference, and an acknowledgement', async () => {
    const body = newRequest(stage, [
      await listedEstablishment(stage),
      await listedEstablishment(stage, 'RPE'),
    ]);
    const { reference } = await stage.done(submitRequest, { body });
    expect(reference).toMatch(/^S26-/);
    const kept = await read(reference);
    expect(kept.state).toBe('submitted');
    expect(kept.provider.name).toBe(body.provider.name);
    expect(kept.provider.phone).toBe('0475250000');
    expect(kept.persons.map(({ email }) => email)).toEqual(body.persons.map(({ email }) => email));
    expect(kept.establishments.map(({ type, availability }) => [type, availability])).toEqual([
      ['EAJE', true],
      ['RPE', false],
    ]);
    await stage.react();
    expect((await lastMailTo(body.provider.email))?.text).toContain(reference);
    expect((await recordsOf(stage, 'trace')).find(({ subject }) => subject?.id === reference)).toMatchObject({
      action: 'request-submitted',
      who: { role: 'public' },
    });
  });

  it('REQ-05 tells the Caf, once it has said where', async () => {
    await withProfile(stage, caf.browser);
    const before = (await mailsTo(`habilitations@${stage.tag}.caf.example`)).length;
    const { id } = await habilitation(stage, caf.browser, 'submitted');
    await stage.react();
    const mails = await mailsTo(`habilitations@${stage.tag}.caf.example`);
    expect(mails.length).toBe(before + 1);
    expect(mails[0]?.text).toContain(`http://extranet.test/caf/demandes/${id}`);
  });

  it('REQ-06 no operation changes a request but the answer to what the Caf asked', () => {
    const writesRequests = (op: Operation) =>
      grants[functionNameOf(op) as FunctionName].some(
        (grant) => 'table' in grant && grant.table === 'write' && grant.of.includes('HABILITATION'),
      );
    const publicOnes = operations.filter((op) => op.access.kind === 'public' && writesRequests(op));
    // The answer to a yearly review says that the annex still holds, or that a change is asked for: it makes none. What
    // is signed at the end of a convention changes nothing of it either.
    expect(publicOnes.map(({ id }) => id).sort()).toEqual([
      'answerCorrection',
      'answerReview',
      'signEndAttestation',
      'submitRequest',
    ]);
    const partners = operations.filter(
      ({ area, path }) => area === 'partner' && path.includes('habilitation'),
    );
    expect(partners).toEqual([]);
  });

  it.each(['ALSH', 'RPE', 'LAEP', 'MAM'] as const)('REQ-07 refuses availability for an %s', async (type) => {
    const establishmentId = await listedEstablishment(stage, type);
    const establishments = [{ establishmentId, operating: true, availability: true }];
    const { problem } = await stage.call(submitRequest, { body: newRequest(stage, [], { establishments }) });
    expect(problem).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'establishments.0.availability', message: expect.stringContaining('crèches') }],
    });
  });

  it('REQ-07 takes the establishments of the chosen Caf’s list alone', async () => {
    const elsewhere = await listedEstablishment(stage, 'EAJE', '73');
    for (const id of [elsewhere, '26-EAJE-absent']) {
      const { problem } = await stage.call(submitRequest, { body: newRequest(stage, [id]) });
      expect(problem?.errors?.[0]?.path).toBe('establishments.0');
    }
    const { problem } = await stage.call(submitRequest, {
      body: newRequest(stage, [elsewhere], { cafCode: '99' }),
    });
    expect(problem?.errors?.[0]?.path).toBe('cafCode');
  });

  it('REQ-07 points out to the Caf the addresses that are not personal, and lets two persons under one be corrected', async () => {
    const domain = `${stage.tag}.commune.example`;
    const persons = [
      { ...person(0, domain), email: `rpe@${domain}` },
      { ...person(1, domain), email: `la.meme@${domain}` },
      { ...person(2, domain), email: `La.Meme@${domain}` },
    ];
    const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
    const { id, version } = await habilitation(stage, caf.browser, 'submitted', request);
    expect((await read(id)).flags).toEqual({ shared: [`la.meme@${domain}`], mailboxes: [`rpe@${domain}`] });
    await withProfile(stage, caf.browser);
    const { problem } = await stage.call(acceptRequest, {
      as: caf.browser,
      params: { id },
      body: { version },
    });
    expect(problem).toMatchObject({ code: 'shared-address', emails: [`la.meme@${domain}`] });
  });
});

describe('the Caf’s decisions', () => {
  it('ACT-01 are shown in the queue of the department, oldest first, with how many there are of each', async () => {
    const { id } = await habilitation(stage, caf.browser, 'submitted');
    const queue = await stage.done(listRequests, { as: caf.browser, query: {} });
    expect(queue.requests.at(-1)?.id).toBe(id);
    const moments = queue.requests.map(({ submittedAt }) => submittedAt);
    expect(moments).toEqual([...moments].sort());
    for (const state of habilitationStates) {
      const { requests } = await stage.done(listRequests, { as: caf.browser, query: { state } });
      expect(requests.length).toBe(queue.counts[state]);
      expect(requests.every((one) => one.state === state)).toBe(true);
    }
  });

  it('ACT-02 a refusal reaches the applicant with its reason, and is the end', async () => {
    const { id, version, request } = await habilitation(stage, caf.browser, 'submitted');
    const refused = await stage.done(refuseRequest, {
      as: caf.browser,
      params: { id },
      body: { version, reason },
    });
    expect(refused.exchanges.at(-1)).toMatchObject({ act: 'refused', by: 'caf', reason });
    await stage.react();
    const mail = await lastMailTo(request.provider.email);
    expect(mail?.text).toContain('> Merci de joindre <la liste> complète.');
    expect(mail?.html).toContain('&lt;la liste&gt;');
    const again = await stage.call(refuseRequest, {
      as: caf.browser,
      params: { id },
      body: { version: 2, reason },
    });
    expect(again.problem).toMatchObject({ code: 'wrong-state', state: 'refused' });
  });

  it.each(['accepted', 'signed'] as const)(
    'ACT-02 given up once %s, tells the applicant that the acceptance no longer stands',
    async (stop) => {
      const { id, version, request } = await habilitation(stage, caf.browser, stop);
      await stage.done(refuseRequest, { as: caf.browser, params: { id }, body: { version, reason } });
      await stage.react();
      expect((await lastMailTo(request.provider.email))?.subject).toContain('la Caf y renonce');
    },
  );

  it('ACT-02 corrections are asked by a private link, answered through it, once', async () => {
    const { id, request, secret } = await toCorrect(stage, caf.browser);
    const opened = await stage.done(readCorrection, { body: { secret } });
    expect(opened.reference).toBe(id);
    expect(opened.reason).toBe('Il manque une crèche.');
    expect(opened.request.persons).toEqual(request.persons);
    const added = await listedEstablishment(stage);
    const corrected = newRequest(stage, [...request.establishments.map((one) => one.establishmentId), added]);
    const answered = await stage.done(answerCorrection, { body: { secret, request: corrected } });
    expect(answered.reference).toBe(id);
    const kept = await read(id);
    expect([kept.state, kept.establishments.length]).toEqual(['submitted', 2]);
    expect(kept.exchanges.map(({ act }) => act)).toEqual(['requested-corrections', 'corrected']);
    expect(await stage.refused(readCorrection, { body: { secret } })).toBe('link-lapsed');
    expect(await stage.refused(answerCorrection, { body: { secret, request } })).toBe('link-lapsed');
  });

  it('ACT-02 the answer stays with the Caf that asked, whatever it says', async () => {
    const { id, request, secret } = await toCorrect(stage, caf.browser);
    const elsewhere = { ...request, cafCode: '73' };
    await stage.done(answerCorrection, { body: { secret, request: elsewhere } });
    expect((await stage.deps.records.get('habilitation', [id]))?.cafCode).toBe('26');
  });

  it('ACT-02 a private link lapses after sixty days, and dies when the request is refused', async () => {
    const { secret } = await toCorrect(stage, caf.browser);
    const second = await toCorrect(stage, caf.browser);
    const body = { version: second.version, reason };
    await stage.done(refuseRequest, { as: caf.browser, params: { id: second.id }, body });
    expect(await stage.refused(readCorrection, { body: { secret: second.secret } })).toBe('link-lapsed');
    advance(59 * days);
    expect((await stage.call(readCorrection, { body: { secret } })).status).toBe(200);
    advance(days + 1000);
    expect(await stage.refused(readCorrection, { body: { secret } })).toBe('link-lapsed');
  });

  it('ACT-02 only the link of the last round opens the request', async () => {
    const first = await toCorrect(stage, caf.browser);
    await stage.done(answerCorrection, { body: { secret: first.secret, request: first.request } });
    const { version } = await read(first.id);
    const body = { version, reason: 'Encore un mot.' };
    await stage.done(requestCorrections, { as: caf.browser, params: { id: first.id }, body });
    expect(await stage.refused(readCorrection, { body: { secret: first.secret } })).toBe('link-lapsed');
  });
});
