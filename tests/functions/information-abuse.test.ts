import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInformationChallenge, submitInformationRequest } from '../../contract/information-requests.ts';
import { mostFromAddress, usualPerMinute } from '../../domain/linf/information-rate.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import { signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { familyCall, fromHome, manySent } from './families.ts';
import { agent } from './people.ts';
import { everyItem, recordsOf } from './table.ts';

let stage: Stage;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  const caf = await agent(stage, 'caf-agent', '26');
  ({ id } = await signedInLinf(stage, caf.browser));
});
afterEach(() => vi.useRealTimers());
afterAll(() => stage.stop());

/** Each test in minutes of its own, what was counted before forgotten; the store bears fifteen minutes of difference. */
const minutes = [0, 9, 11, 13];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (minutes.shift() ?? 0) * 60_000 });
});

/** The form, opened from an address of its own, as the page opens it. */
async function opened(query: { words?: 'true' } = {}, headers: Record<string, string> = fromHome()) {
  const { id: challengeId, proof, words } = await stage.done(createInformationChallenge, { headers, query });
  return { challengeId, proof: proofOf(proof), words };
}
const call = async (given: { challengeId: string; proof: number; answer?: string }) => {
  const { challengeId, proof, answer } = given;
  return familyCall(stage, id, { challengeId, proof, ...(answer !== undefined && { answer }) });
};

describe('requests that come faster than families send them', () => {
  it('PWD-07 are asked for words when they are sent, though their forms were opened before the burst', async () => {
    const before = await Promise.all(Array.from({ length: usualPerMinute }, () => opened()));
    expect(before.filter(({ words }) => words)).toEqual([]);
    vi.setSystemTime(Date.now() + 3 * 60_000);
    const more = await Promise.all(Array.from({ length: 5 }, () => opened()));
    const calls = await Promise.all([...before, ...more].map(call));
    const send = (one: (typeof calls)[number]) => stage.call(submitInformationRequest, one);
    // One is answered before the burst: of those that come at once, all may be counted before the first is answered.
    const replies = await Promise.all(calls.slice(0, 1).map(send));
    replies.push(...(await Promise.all(calls.slice(1).map(send))));
    const codes = replies.map(({ status, problem }) => problem?.code ?? status);
    expect(new Set(codes)).toEqual(new Set([201, 'words-needed']));
    expect(codes.filter((code) => code === 201).length).toBeLessThanOrEqual(usualPerMinute);
    // The proof keeps its worth: it serves once the burst is over, and only once.
    const refused = calls[codes.indexOf('words-needed')];
    vi.setSystemTime(Date.now() + 3 * 60_000);
    expect((await stage.call(submitInformationRequest, refused)).status).toBe(201);
    expect(await stage.refused(submitInformationRequest, refused)).toBe('challenge-failed');
  });

  it('PWD-07 go with the words copied right, whatever the rate, and once', async () => {
    const wordless = await opened();
    await manySent(stage);
    expect(await stage.refused(submitInformationRequest, await call(wordless))).toBe('words-needed');
    const { words, ...given } = await opened({ words: 'true' });
    expect(words).toHaveLength(3);
    const answer = (words ?? []).join(' ').toUpperCase();
    const right = await call({ ...given, answer });
    expect((await stage.call(submitInformationRequest, right)).status).toBe(201);
    expect(await stage.refused(submitInformationRequest, right)).toBe('challenge-failed');
    for (const wrong of [undefined, '', 'pomme poire prune']) {
      const { words: _, ...other } = await opened({ words: 'true' });
      const guess = await call({ ...other, ...(wrong !== undefined && { answer: wrong }) });
      expect(await stage.refused(submitInformationRequest, guess)).toBe('challenge-failed');
    }
    // A form opened meanwhile shows words without being asked for them.
    expect((await opened()).words).toHaveLength(3);
  });
});

describe('an address that opens or sends too often', () => {
  it('PWD-07 waits, in every function at once, and nobody else does', async () => {
    const headers = { 'x-viewer-address': '2001:db8:7::1' };
    const neighbour = { 'x-viewer-address': '2001:db8:7::ffff' };
    for (let time = 0; time < mostFromAddress; time += 1) await opened({}, time % 2 ? headers : neighbour);
    const { status, problem } = await stage.call(createInformationChallenge, { headers, query: {} });
    expect([status, problem?.code]).toEqual([429, 'too-many-attempts']);
    await opened();
    vi.setSystemTime(Date.now() + 60_000);
    await opened({}, headers);
  });

  it('PWD-07 LIN-06 is kept as a hash for an hour, and nowhere clear', async () => {
    const address = '203.0.113.77';
    const { words, ...given } = await opened({ words: 'true' }, { 'x-viewer-address': address });
    const one = await call({ ...given, answer: (words ?? []).join(' ') });
    await stage.done(submitInformationRequest, { ...one, headers: { 'x-viewer-address': address } });
    expect(JSON.stringify([await everyItem(stage), stage.log.lines])).not.toContain(address);
    const now = Date.now() / 1000;
    for (const { expiresAt } of await recordsOf(stage, 'informationCall'))
      expect(expiresAt - now).toBeLessThanOrEqual(3600);
    for (const { expiresAt } of await recordsOf(stage, 'addressSalt'))
      expect(expiresAt - now).toBeLessThanOrEqual(25 * 3600);
  });
});
