import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordAttestation, recordTermination } from '../../contract/caf-duration.ts';
import {
  downloadEndAttestation,
  readEndAttestation,
  signEndAttestation,
} from '../../contract/end-attestations.ts';
import { downloadAttestation, listAttestations } from '../../contract/information-attestations.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { mostReferences } from '../../domain/linf/destruction-attestation.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { erasedRequestRecord } from '../builders/linf-records.ts';
import { mailsTo } from '../engines.ts';
import { erased, signature, toSign } from './attestations.ts';
import { advance, days } from './clock.ts';
import { signedInLinf } from './commitments.ts';
import { breachToday, keepConventions } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { endedLinf, endSecretsMailedTo } from './end-attestations.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
}, 120_000);
afterEach(() => vi.useRealTimers());
afterAll(() => stage.stop());

const ending = async (id: string) =>
  (await stage.deps.records.get('habilitation', [id]))?.duration?.ending?.attestation;
const lineOf = async (id: string, atEnd = true) =>
  (await stage.done(listAttestations, { as: caf.browser })).attestations.find(
    (line) => line.habilitationId === id && line.atEnd === atEnd,
  );
const received = () => ({ on: parisDay(new Date()), signatory: 'Odile Marsanne' });

describe('the attestation of the end of a convention', () => {
  it('AVN-06 LIN-08 is prepared once all is erased, signed behind a mailed link, and seen by the Caf', async () => {
    const place = await signedInLinf(stage, caf.browser);
    // A month's attestation that nobody signed, and a request erased since: both are attested at the end.
    const monthly = await toSign(stage, place.id);
    const { reference } = await erased(stage, place.id, { erasedOn: parisDay(new Date()) });
    await stage.react();
    const before = await stage.deps.records.get('habilitation', [place.id]);
    await stage.done(recordTermination, {
      as: caf.browser,
      params: { id: place.id },
      body: { version: before?.version ?? 0, termination: breachToday() },
    });
    await Promise.all([keepConventions(), keepConventions()]);
    await keepConventions();
    await stage.react();

    const email = before?.provider.email ?? '';
    const [secret = '', ...others] = await endSecretsMailedTo(email);
    expect(others).toEqual([]);
    const told = (await mailsTo(email)).map(({ text }) => text).join();
    expect(told).not.toContain('F26-');
    expect((await mailsTo(place.email)).map(({ text }) => text).join()).not.toContain(secret);

    const read = await stage.done(readEndAttestation, { body: { secret } });
    expect(read.parts).toMatchObject([{ number: 1, state: 'due', count: 3, version: 1 }]);
    expect(read.parts[0]?.references).toContain(reference);
    expect(await lineOf(place.id)).toMatchObject({ state: 'due', count: 3 });
    expect(await lineOf(place.id, false)).toMatchObject({
      state: 'due',
      inForce: false,
      month: monthly.month,
    });
    expect(await stage.refused(downloadEndAttestation, { body: { secret, number: 1 } })).toBe('not-found');

    const unticked = { ...signature, committed: false as unknown as true };
    const wrong = { secret, number: 1, version: 1, signature: unticked };
    expect(await stage.refused(signEndAttestation, { body: wrong })).toBe('invalid-request');
    const call = { body: { ...wrong, signature }, commandId: randomUUID() };
    const signed = await stage.done(signEndAttestation, call);
    expect(signed.parts).toMatchObject([{ state: 'signed', signed: { name: signature.name } }]);
    expect(signed.parts[0]?.references).toBeUndefined();
    expect(await stage.done(signEndAttestation, call)).toEqual(signed);
    expect(await stage.refused(signEndAttestation, { body: { ...call.body, version: 2 } })).toBe(
      'wrong-state',
    );

    const { raw } = await stage.call(downloadEndAttestation, { body: { secret, number: 1 } });
    const { month } = (await ending(place.id))?.prepared ?? { month: '' };
    const params = { id: place.id, month, number: '1' };
    const kept = await stage.deps.records.get('destructionAttestation', [place.id, month, '1']);
    const bytes = Buffer.from(raw.body, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.signed?.file.sha256);
    expect((await stage.call(downloadAttestation, { as: caf.browser, params })).raw.body).toBe(raw.body);
    expect(await lineOf(place.id)).toMatchObject({ state: 'signed' });
    expect((await ending(place.id))?.received).toMatchObject({ signatory: signature.name, onSite: true });
    // What is signed is reminded of no more.
    advance(40 * days);
    await keepConventions();
    await stage.react();
    expect((await endSecretsMailedTo(email)).length).toBe(1);
  });

  it('AVN-06 is asked for once more when it is late, by a link of its own that lapses after sixty days', async () => {
    const { email, secret } = await endedLinf(stage, caf.browser);
    advance(33 * days);
    await keepConventions();
    await stage.react();
    const [later = ''] = await endSecretsMailedTo(email);
    expect(later).not.toBe(secret);
    const { parts } = await stage.done(readEndAttestation, { body: { secret: later } });
    expect(parts).toMatchObject([{ state: 'late', count: 0 }]);
    advance(28 * days);
    expect(await stage.refused(readEndAttestation, { body: { secret } })).toBe('link-lapsed');
    expect(await stage.done(readEndAttestation, { body: { secret: later } })).toMatchObject({ parts });
  });

  it('AVN-06 comes back on paper as before, and is then signed on the site no more', async () => {
    const { id, secret, version } = await endedLinf(stage, caf.browser);
    const paper = { as: caf.browser, params: { id }, body: { version, received: received() } };
    await stage.done(recordAttestation, paper);
    expect(await lineOf(id)).toMatchObject({ state: 'signed', onPaper: received() });
    const { parts } = await stage.done(readEndAttestation, { body: { secret } });
    expect(parts).toMatchObject([{ state: 'signed', onPaper: received(), version: 2 }]);
    const body = { secret, number: 1, version: 2, signature };
    expect(await stage.refused(signEndAttestation, { body })).toBe('wrong-state');
  });

  it('AVN-06 of thousands of requests comes in parts, and is there once all are signed, two at once included', async () => {
    const place = await signedInLinf(stage, caf.browser);
    const many = Array.from({ length: mostReferences + 1 }, (_, index) => ({
      ...erasedRequestRecord,
      habilitationId: HabilitationId.parse(place.id),
      id: `0mh2k3l4p-${String(index).padStart(16, '0')}`,
      reference: `F26-${String(index).padStart(4, '0')}-M9TX`,
    }));
    for (let start = 0; start < many.length; start += 100)
      await stage.deps.records.commit(
        many
          .slice(start, start + 100)
          .map((record) => ({ do: 'put', kind: 'erasedRequest', record }) as const),
      );
    await stage.react();
    const { version = 0, provider } = (await stage.deps.records.get('habilitation', [place.id])) ?? {};
    const body = { version, termination: breachToday() };
    await stage.done(recordTermination, { as: caf.browser, params: { id: place.id }, body });
    await keepConventions();
    await stage.react();
    const [secret = ''] = await endSecretsMailedTo(provider?.email ?? '');
    const { parts } = await stage.done(readEndAttestation, { body: { secret } });
    expect(parts.map(({ count }) => count)).toEqual([mostReferences, 1]);
    const sign = (number: number) =>
      stage.call(signEndAttestation, { body: { secret, number, version: 1, signature } });
    // One of them may be told that the other came first; it is signed a moment later.
    for (const { status, problem } of await Promise.all([sign(1), sign(2)]))
      expect(problem?.code ?? status).toSatisfy((one) => one === 200 || one === 'conflict');
    for (const number of [1, 2]) await sign(number);
    expect((await ending(place.id))?.received).toMatchObject({ onSite: true });
    const after = await stage.done(readEndAttestation, { body: { secret } });
    expect(after.parts.map(({ state }) => state)).toEqual(['signed', 'signed']);
  });

  it('AVN-06 of signatures and papers that come at once, only one counts, and the PDF kept is the one it names', async () => {
    for (const _ of [1, 2, 3]) {
      const { id, secret, version } = await endedLinf(stage, caf.browser);
      const sign = (name: string, commandId?: string) =>
        stage.call(signEndAttestation, {
          body: { secret, number: 1, version: 1, signature: { ...signature, name } },
          ...(commandId && { commandId }),
        });
      const [same, again, ...rivals] = await Promise.all([
        sign('Solène Le Gwen', 'one-signing-sent-twice'),
        sign('Solène Le Gwen', 'one-signing-sent-twice'),
        sign('Yohan Estève'),
        stage.call(recordAttestation, {
          as: caf.browser,
          params: { id },
          body: { version, received: received() },
        }),
      ]);
      const winners = [same, ...rivals].filter(({ status }) => status === 200);
      expect(winners.length + Number(same.status !== 200 && again.status === 200)).toBe(1);
      const losers = outcomes([same, again, ...rivals]).filter((outcome) => outcome !== 200);
      expect(losers.every((code) => code === 'conflict' || code === 'wrong-state')).toBe(true);
      const { prepared, received: closed } = (await ending(id)) ?? {};
      expect(closed).toBeDefined();
      const month = prepared?.month ?? '';
      const kept = await stage.deps.records.get('destructionAttestation', [id, month, '1']);
      expect(Boolean(kept?.signed)).toBe(closed?.onSite === true);
      if (!kept?.signed) continue;
      const { raw } = await stage.call(downloadAttestation, {
        as: caf.browser,
        params: { id, month, number: '1' },
      });
      const digest = createHash('sha256').update(Buffer.from(raw.body, 'base64')).digest('hex');
      expect(digest).toBe(kept.signed.file.sha256);
    }
  });
});
