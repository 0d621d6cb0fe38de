import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  answerFamily,
  correctInformationRequest,
  readInformationRequest,
  readOwnInformationRequest,
  recordFollowUp,
  submitInformationRequest,
  withdrawInformationRequest,
  writeToInformationPlace,
} from '../../contract/information-requests.ts';
import { hashOf } from '../../domain/accounts/secrets.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { listAll } from '../../domain/records.ts';
import { mailsTo } from '../engines.ts';
import { signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { erase } from './due-requests.ts';
import { familyCall, fromHome, readByAgent, sentByFamily, someFamily } from './families.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await signedInLinf(stage, caf.browser);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => stage.stop());

const rounds = [1, 2, 3];
const opens = (secret: string) => stage.call(readOwnInformationRequest, { body: { secret } });
const requestsOf = async (habilitationId: string) =>
  (await listAll(stage.deps.records, 'informationRequestsOf', { habilitationId })).map(
    ({ record }) => record,
  );
const tombstoneOf = async (id: string) =>
  (await listAll(stage.deps.records, 'erasedRequestsOf', { habilitationId: place.id }))
    .map(({ record }) => record)
    .find((one) => one.id === id);

/** Has something done to a convention just before the next write, as another who was a moment quicker. */
function changedBeforeNextWrite(id: string, change: Partial<Habilitation>): void {
  const { records } = stage.deps;
  const { commit } = records;
  vi.spyOn(records, 'commit').mockImplementationOnce(async (writes) => {
    const seen = await records.get('habilitation', [id]);
    if (!seen) throw new Error('No convention');
    const record = { ...seen, ...change, version: seen.version + 1 };
    await commit([{ do: 'replace', kind: 'habilitation', record }]);
    return commit(writes);
  });
}

/** A correction by which a family also gives another address. */
function moving(sent: Awaited<ReturnType<typeof sentByFamily>>, version = 1) {
  const family = { ...sent.family, email: someFamily(stage).email };
  const body = { secret: sent.secret, version, modes: ['home' as const], family };
  return { body, commandId: randomUUID() };
}

describe('a family that sends its request', () => {
  it('AVN-06 LIN-01 while the convention ends is told that the place receives none, and nothing is put on it', async () => {
    const ending = await signedInLinf(stage, caf.browser);
    const call = await familyCall(stage, ending.id);
    changedBeforeNextWrite(ending.id, { state: 'ended' });
    expect(await stage.refused(submitInformationRequest, call)).toBe('no-information-place');
    expect(await requestsOf(ending.id)).toEqual([]);
  });

  it('LIN-01 while an agent of the place is changed is not turned away', async () => {
    const call = { ...(await familyCall(stage, place.id)), commandId: randomUUID() };
    changedBeforeNextWrite(place.id, {});
    const told = await stage.done(submitInformationRequest, call);
    expect(await stage.done(submitInformationRequest, call)).toEqual(told);
  });

  it('LIN-01 with others at once, each has its request', async () => {
    const calls = await Promise.all(rounds.map(() => familyCall(stage, place.id)));
    const told = await Promise.all(
      calls.map((call) => stage.done(submitInformationRequest, { ...call, headers: fromHome() })),
    );
    expect(new Set(told.map(({ reference }) => reference)).size).toBe(rounds.length);
  });
});

describe('a family that corrects its address', () => {
  it('LIN-10 RGT-01 gets a link of its own; the one that a stranger was sent opens nothing any more', async () => {
    const sent = await sentByFamily(stage, place.id);
    await stage.react();
    const before = await mailsTo(sent.family.email);
    const call = moving(sent);
    const corrected = await stage.done(correctInformationRequest, call);
    expect(corrected.secret).not.toBe(sent.secret);
    expect((await opens(corrected.secret)).document).toMatchObject({ family: call.body.family, version: 2 });
    expect(outcomes([await opens(sent.secret)])).toEqual(['link-lapsed']);
    expect(await stage.deps.records.get('informationLink', [hashOf(sent.secret)])).toBeUndefined();
    await stage.react();
    const [told, ...others] = await mailsTo(call.body.family.email);
    expect(told?.text).toContain(`/demande-d-information/suivi#${corrected.secret}`);
    expect(others).toEqual([]);
    // The address before is told nothing: neither the link, nor that there is another.
    expect(await mailsTo(sent.family.email)).toEqual(before);

    // An answer that was lost: the same intent, with the link that it had, is answered the same, even once it was read.
    const reads = { as: place.browser, params: { id: place.id, request: sent.id } };
    expect(await stage.done(correctInformationRequest, call)).toEqual(corrected);
    await stage.done(readInformationRequest, reads);
    expect(await stage.done(correctInformationRequest, call)).toMatchObject({ secret: corrected.secret });
    // Another intent with that link, or this one with another link, is nobody's.
    const strangers = [
      { ...call, commandId: randomUUID() },
      { ...call, body: { ...call.body, secret: 'x'.repeat(43) } },
    ];
    for (const stranger of strangers)
      expect(await stage.refused(correctInformationRequest, stranger)).toBe('link-lapsed');
  });

  it('LIN-10 keeps its link when the address stays as it was', async () => {
    const sent = await sentByFamily(stage, place.id);
    const body = { secret: sent.secret, version: 1, modes: ['home' as const], family: sent.family };
    expect((await stage.done(correctInformationRequest, { body })).secret).toBe(sent.secret);
  });

  it('LIN-10 twice at once: with one intent it has one link, with two one of them is told', async () => {
    for (const _ of rounds) {
      const sent = await sentByFamily(stage, place.id);
      const call = moving(sent);
      const twice = [
        stage.done(correctInformationRequest, call),
        stage.done(correctInformationRequest, call),
      ];
      const [one, other] = await Promise.all(twice);
      expect(one).toEqual(other);

      const second = await sentByFamily(stage, place.id);
      const rivals = [moving(second), moving(second)];
      const replies = await Promise.all(rivals.map((each) => stage.call(correctInformationRequest, each)));
      const [won, lost] = outcomes(replies);
      expect(won).toBe(200);
      expect(['conflict', 'link-lapsed']).toContain(lost);
      const { secret = '', family } = replies.find(({ status }) => status === 200)?.document ?? {};
      expect((await opens(secret)).document?.family).toEqual(family);
    }
  });

  it('LIN-10 RGT-01 while it takes the request back: one of both is done, and no link is left of the other', async () => {
    for (const _ of rounds) {
      const sent = await sentByFamily(stage, place.id);
      const [corrected, withdrawn] = await Promise.all([
        stage.call(correctInformationRequest, moving(sent)),
        stage.call(withdrawInformationRequest, { body: { secret: sent.secret } }),
      ]);
      expect([corrected.status, withdrawn.status].filter((status) => status === 200)).toHaveLength(1);
      expect(outcomes([await opens(sent.secret)])).toEqual(['link-lapsed']);
      if (withdrawn.status === 200) expect(await tombstoneOf(sent.id)).toMatchObject({ cause: 'withdrawn' });
      else expect((await opens(corrected.document?.secret ?? '')).status).toBe(200);
    }
  });

  it('LIN-04 LIN-10 while an agent reads it: the agent reads the address that stands, whichever that is', async () => {
    for (const _ of rounds) {
      const sent = await sentByFamily(stage, place.id);
      const call = moving(sent);
      const [corrected, read] = await Promise.all([
        stage.call(correctInformationRequest, call),
        stage.call(readInformationRequest, {
          as: place.browser,
          params: { id: place.id, request: sent.id },
        }),
      ]);
      const won = corrected.status === 200;
      const { email } = won ? call.body.family : sent.family;
      expect(read.document).toMatchObject({ state: 'retrieved', family: { email } });
      const secret = corrected.document?.secret ?? sent.secret;
      expect((await opens(secret)).document?.family.email).toBe(email);
    }
  });
});

describe('a family that takes its request back', () => {
  it('LIN-04 LIN-10 while an agent reads it: nothing is left, and whoever read it is told to destroy it', async () => {
    for (const _ of rounds) {
      const sent = await sentByFamily(stage, place.id);
      const [, read] = await Promise.all([
        stage.done(withdrawInformationRequest, { body: { secret: sent.secret } }),
        stage.call(readInformationRequest, {
          as: place.browser,
          params: { id: place.id, request: sent.id },
        }),
      ]);
      await stage.react();
      const told = (await mailsTo(place.email)).filter(
        ({ subject }) => subject.includes(sent.reference) && subject.includes('retirée'),
      );
      const tombstone = await tombstoneOf(sent.id);
      expect(tombstone).toMatchObject({ cause: 'withdrawn' });
      expect(told).toHaveLength(tombstone?.retrievedAt === undefined ? 0 : 1);
      if (read.status === 200) expect(tombstone?.retrievedAt).toBeDefined();
    }
  });

  it('LIN-07 LIN-10 while the purge goes by, or with two intents: once, and each hears of it', async () => {
    const sent = await sentByFamily(stage, place.id);
    const take = () => stage.call(withdrawInformationRequest, { body: { secret: sent.secret } });
    const [one, other] = await Promise.all([take(), take(), erase()]);
    const [won, lost] = outcomes([one, other]);
    expect(won).toBe(200);
    expect(lost).toBe('link-lapsed');
    const all = await listAll(stage.deps.records, 'erasedRequestsOf', { habilitationId: place.id });
    expect(all.filter(({ record }) => record.id === sent.id)).toHaveLength(1);
  });
});

describe('what is said about a request', () => {
  it('LIN-10 two messages of a family at once are both there, and one sent twice is there once', async () => {
    const { secret } = await sentByFamily(stage, place.id);
    const write = (text: string, commandId: string) =>
      stage.done(writeToInformationPlace, { body: { secret, text }, commandId });
    const twice = randomUUID();
    await Promise.all([write('Un.', twice), write('Un.', twice), write('Deux.', randomUUID())]);
    const texts = (await opens(secret)).document?.exchanges.map(({ text }) => text);
    expect(texts?.sort()).toEqual(['Deux.', 'Un.']);
  });

  it('LIN-05 LIN-10 two agents at once: one does, the other is told, and no word of the first is lost', async () => {
    for (const rival of ['answer', 'follow-up'] as const) {
      const { params, version, secret } = await readByAgent(stage, place.browser, place.id);
      const as = place.browser;
      const answer = (text: string) =>
        stage.call(answerFamily, { as, params, body: { version, text }, commandId: randomUUID() });
      const note = { version, state: 'closed' as const, note: 'Dossier complet.' };
      const replies = await Promise.all([
        answer('Une place.'),
        rival === 'answer'
          ? answer('Aucune place.')
          : stage.call(recordFollowUp, { as, params, body: note, commandId: randomUUID() }),
      ]);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
      const { document } = await opens(secret);
      expect(document?.followUps).toHaveLength(1);
      expect(document?.exchanges).toHaveLength(document?.state === 'answered' ? 1 : 0);
      const read = await stage.done(readInformationRequest, { as, params });
      expect(read.notes).toHaveLength(document?.state === 'closed' ? 1 : 0);
    }
  });

  it('LIN-05 LIN-10 a family and an agent at once: the message is kept, and the agent’s act done or told', async () => {
    for (const _ of rounds) {
      const { params, version, secret } = await readByAgent(stage, place.browser, place.id);
      const as = place.browser;
      const [written, answered] = await Promise.all([
        stage.call(writeToInformationPlace, { body: { secret, text: 'Et en avril ?' } }),
        stage.call(answerFamily, { as, params, body: { version, text: 'En mars.' } }),
      ]);
      expect(written.status).toBe(200);
      const texts = (await opens(secret)).document?.exchanges.map(({ text }) => text) ?? [];
      expect(texts).toContain('Et en avril ?');
      expect(texts.includes('En mars.')).toBe(answered.status === 200);
      if (answered.status !== 200) expect(outcomes([answered])).toEqual(['conflict']);
    }
  });

  it('LIN-05 LIN-10 the same act of an agent sent twice at once is done once', async () => {
    const { params, version, secret } = await readByAgent(stage, place.browser, place.id);
    const body = { version, text: 'Une place.' };
    const call = { as: place.browser, params, body, commandId: randomUUID() };
    const replies = await Promise.all([stage.call(answerFamily, call), stage.call(answerFamily, call)]);
    expect(outcomes(replies)).toEqual([200, 200]);
    expect((await opens(secret)).document?.exchanges).toHaveLength(1);
  });
});
