import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerFamily,
  correctInformationRequest,
  listInformationRequests,
  readInformationRequest,
  readOwnInformationRequest,
  recordFollowUp,
  submitInformationRequest,
  withdrawInformationRequest,
  writeToInformationPlace,
} from '../../contract/information-requests.ts';
import { eraseOn, retrieveBy } from '../../domain/linf/deadlines.ts';
import { mailsTo } from '../engines.ts';
import { signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { familyCall, readByAgent, sentByFamily, someFamily } from './families.ts';
import { partner } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout, everyItem, recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
let rival: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await signedInLinf(stage, caf.browser);
  rival = await signedInLinf(stage, caf.browser);
});
afterAll(() => stage.stop());

const own = (secret: string) => stage.done(readOwnInformationRequest, { body: { secret } });
/** Subjects of the mails to an address, the oldest first, spaces and apostrophes as one types them. */
const subjects = async (address: string) =>
  (await mailsTo(address))
    .map(({ subject }) => subject.replace(/\u00a0|\u202f/g, ' ').replace(/’/g, "'"))
    .reverse();

describe('a family’s request', () => {
  it('LIN-01 LIN-02 LIN-05 LIN-10 reaches the place chosen, is acknowledged, read, followed up and answered', async () => {
    const sent = await sentByFamily(stage, place.id);
    expect(sent).toMatchObject({
      reference: expect.stringMatching(/^F26-/),
      place: { name: 'Relais petite enfance Les Petits Pas' },
      retrieveBy: retrieveBy(sent.transmittedAt),
      eraseOn: eraseOn(sent.transmittedAt),
    });
    await stage.react();
    const [acknowledged] = await mailsTo(sent.family.email);
    expect(acknowledged?.text).toContain(`/demande-d-information/suivi#${sent.secret}`);
    const [told] = await mailsTo(place.email);
    expect(await subjects(place.email)).toContain(`Une demande de famille vous attend : ${sent.reference}`);
    for (const word of ['Orsatelli', 'Maëlle', sent.family.email]) {
      expect(JSON.stringify(told)).not.toContain(word);
      expect(acknowledged?.subject).not.toContain(word);
    }
    expect(await own(sent.secret)).toMatchObject({ state: 'received', version: 1, family: sent.family });

    const as = place.browser;
    const params = { id: place.id, request: sent.id };
    const page = await stage.done(listInformationRequests, { as, params: { id: place.id }, query: {} });
    expect(page.awaited).toBe(1);
    expect(page.requests.map(({ reference, state }) => [reference, state])).toEqual([
      [sent.reference, 'received'],
    ]);
    // Seeing the list is no retrieval.
    expect((await own(sent.secret)).state).toBe('received');

    const read = await stage.done(readInformationRequest, { as, params });
    expect(read).toMatchObject({ state: 'retrieved', family: sent.family, firstRetrieved: { how: 'read' } });
    const again = await stage.done(readInformationRequest, { as, params });
    expect(again.firstRetrieved).toEqual(read.firstRetrieved);
    const followed = await stage.done(recordFollowUp, {
      as,
      params,
      body: { version: again.version, state: 'contacted', note: 'Rappeler la famille lundi.' },
    });
    const answered = await stage.done(answerFamily, {
      as,
      params,
      body: { version: followed.version, text: 'Une place se libère en mars.' },
    });
    expect(answered.notes.map(({ text }) => text)).toEqual(['Rappeler la famille lundi.']);
    await stage.react();
    expect(await subjects(sent.family.email)).toEqual([
      `Votre demande ${sent.reference} est bien transmise`,
      `Demande ${sent.reference} : une réponse vous attend`,
    ]);
    expect(JSON.stringify(await mailsTo(sent.family.email))).not.toContain('Une place se libère');
    const back = await stage.done(writeToInformationPlace, {
      body: { secret: sent.secret, text: 'Merci, nous visitons mardi.' },
    });
    expect(back).toMatchObject({ state: 'answered', retrievedAt: read.firstRetrieved?.at });
    expect(back.exchanges.map(({ from, text }) => [from, text])).toEqual([
      ['place', 'Une place se libère en mars.'],
      ['family', 'Merci, nous visitons mardi.'],
    ]);
    // What agents write for each other is theirs.
    expect(JSON.stringify(back)).not.toContain('Rappeler');
    expect(JSON.stringify(back)).not.toMatch(/P26-/);
    await stage.react();
    expect(await subjects(place.email)).toContain(
      `Demande ${sent.reference} : un message de la famille vous attend`,
    );
    expect((await actionsAbout(stage, place.id)).filter((one) => one.startsWith('information'))).toEqual([
      'information-requested',
      'information-request-read',
      'information-request-read',
      'information-request-followed-up',
      'information-request-answered',
      'information-request-written',
    ]);
  });

  it('LIN-06 leaves no word of the family in the table, its traces or the log, but sealed', async () => {
    const { secret, family } = await readByAgent(stage, place.browser, place.id);
    await stage.done(writeToInformationPlace, { body: { secret, text: 'Phrase-que-nul-ne-lit' } });
    await stage.react();
    const kept = JSON.stringify([await everyItem(stage), stage.log.lines]);
    const words = [
      'Orsatelli',
      'Maëlle',
      'arachide',
      'Phrase-que-nul-ne-lit',
      secret,
      family.email,
      '0475250042',
    ];
    for (const word of words) expect(kept).not.toContain(word);
    const traces = (await recordsOf(stage, 'trace')).filter(({ who }) => who.role === 'public');
    expect(traces.filter(({ action }) => action.startsWith('information')).map(({ from }) => from)).toEqual(
      expect.arrayContaining(['family']),
    );
    expect(traces.some(({ action, from }) => action.startsWith('information') && /\d+\.\d+/.test(from))).toBe(
      false,
    );
  });

  it('LIN-06 is read by the agents of that place alone, and by no Caf', async () => {
    const sent = await sentByFamily(stage, place.id);
    const params = { id: place.id, request: sent.id };
    const someone = await partner(stage, caf.browser);
    for (const as of [rival.browser, someone.browser]) {
      expect(await stage.refused(readInformationRequest, { as, params })).toBe('not-found');
      expect(await stage.refused(listInformationRequests, { as, params: { id: place.id }, query: {} })).toBe(
        'not-found',
      );
    }
    const crossed = { id: rival.id, request: sent.id };
    expect(await stage.refused(readInformationRequest, { as: rival.browser, params: crossed })).toBe(
      'not-found',
    );
    expect(await stage.refused(readInformationRequest, { as: caf.browser, params })).toBe('forbidden');
    expect((await own(sent.secret)).state).toBe('received');
  });

  it('LIN-01 is refused where the place does not cover the commune, and for a child of six', async () => {
    const elsewhere = await familyCall(stage, place.id, { communeCode: '26362' });
    expect(await stage.refused(submitInformationRequest, elsewhere)).toBe('no-information-place');
    const none = await familyCall(stage, 'S26-7KQ3-M9TX');
    expect(await stage.refused(submitInformationRequest, none)).toBe('no-information-place');
    const family = someFamily(stage, { child: { kind: 'born', birthDate: '2015-01-01' } });
    const { problem } = await stage.call(
      submitInformationRequest,
      await familyCall(stage, place.id, { family }),
    );
    expect(problem?.errors).toEqual([
      { path: 'family.child.birthDate', message: expect.stringContaining('six ans') },
    ]);
  });

  it('REQ-08 LIN-10 sent twice with one intent makes one request, and one acknowledgement', async () => {
    const call = { ...(await familyCall(stage, place.id)), commandId: randomUUID() };
    const send = () => stage.done(submitInformationRequest, call);
    const told = await Promise.all([send(), send(), send()]);
    expect(new Set([...told, await send()].map((one) => `${one.reference} ${one.secret}`)).size).toBe(1);
    await stage.react();
    expect(await subjects(call.body.family.email)).toHaveLength(1);
  });

  it('LIN-10 RGT-01 is corrected until somebody has read it, and not after', async () => {
    const { id, secret, family, ...sent } = await sentByFamily(stage, place.id);
    await stage.react();
    const email = `autre.${family.email}`;
    const body = { secret, version: 1, modes: ['childminder'] as const, family: { ...family, email } };
    const call = { body: { ...body, modes: [...body.modes] }, commandId: randomUUID() };
    const corrected = await stage.done(correctInformationRequest, call);
    expect(corrected).toMatchObject({ version: 2, modes: ['childminder'], family: { email } });
    expect(await stage.done(correctInformationRequest, call)).toEqual(corrected);
    await stage.react();
    // A new address gets a link of its own.
    expect(await subjects(email)).toEqual([`Votre demande ${sent.reference} est bien transmise`]);
    await stage.done(readInformationRequest, {
      as: place.browser,
      params: { id: place.id, request: id },
    });
    const late = { body: { ...call.body, secret: corrected.secret, version: 3 } };
    expect(await stage.refused(correctInformationRequest, late)).toBe('wrong-state');
  });

  it('LIN-04 LIN-10 corrected and read at once: what is read is what was corrected, or the correction is refused', async () => {
    for (const _ of [1, 2, 3]) {
      const { id, secret, family } = await sentByFamily(stage, place.id);
      const changed = { ...family, comment: 'Corrigé à temps.' };
      const [corrected, read] = await Promise.all([
        stage.call(correctInformationRequest, {
          body: { secret, version: 1, modes: ['home'], family: changed },
        }),
        stage.call(readInformationRequest, { as: place.browser, params: { id: place.id, request: id } }),
      ]);
      expect(read.document?.state).toBe('retrieved');
      const won = corrected.status === 200;
      if (!won) expect(['conflict', 'wrong-state']).toContain(corrected.problem?.code);
      expect(read.document?.family.comment).toBe(won ? changed.comment : family.comment);
    }
  });

  it('LIN-05 two agents who follow up at once: one does, the other is told', async () => {
    const { params, version } = await readByAgent(stage, place.browser, place.id);
    const act = (state: 'contacted' | 'closed') =>
      stage.call(recordFollowUp, { as: place.browser, params, body: { version, state } });
    expect(outcomes(await Promise.all([act('contacted'), act('closed')]))).toEqual([200, 'conflict']);
  });

  it('LIN-10 LIN-07 withdrawn, leaves its reference and nothing else; who had read it is told to destroy it', async () => {
    const { id, secret, reference } = await readByAgent(stage, place.browser, place.id);
    const call = { body: { secret }, commandId: randomUUID() };
    const [first, second] = await Promise.all([
      stage.done(withdrawInformationRequest, call),
      stage.done(withdrawInformationRequest, call),
    ]);
    expect(first).toEqual(second);
    expect(await stage.done(withdrawInformationRequest, call)).toEqual(first);
    expect(first.reference).toBe(reference);
    expect(await stage.refused(readOwnInformationRequest, { body: { secret } })).toBe('link-lapsed');
    const params = { id: place.id, request: id };
    expect(await stage.refused(readInformationRequest, { as: place.browser, params })).toBe('not-found');
    await stage.react();
    expect(await subjects(place.email)).toContain(`Demande ${reference} : la famille l'a retirée`);
    const about = (await everyItem(stage)).filter((item) => JSON.stringify(item).includes(id));
    expect(new Set(about.map((item) => item.recordKind))).toEqual(
      new Set(['erasedRequest', 'submittedInformation', 'outbox']),
    );
    const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
    expect(await linfDeps().keys.read(id)).toBeUndefined();
  });
});
