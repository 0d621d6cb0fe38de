import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  downloadAttestation,
  downloadOwnAttestation,
  listAttestations,
  listOwnAttestations,
  signAttestation,
} from '../../contract/information-attestations.ts';
import { readInformationFigures, readNationalInformation } from '../../contract/information-sight.ts';
import { eraseOn, retrieveBy } from '../../domain/linf/deadlines.ts';
import { attestationDueOn, attestationState } from '../../domain/linf/destruction-attestation.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { addDays, daysBetween, parisDay } from '../../domain/paris-day.ts';
import { informationRequestRecord } from '../builders/linf-records.ts';
import { mailsTo } from '../engines.ts';
import { erased, lastMonth, prepare, signature, toSign } from './attestations.ts';
import { advance, advanceToNextMonth, days } from './clock.ts';
import { signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let cnaf: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  advanceToNextMonth();
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  place = await signedInLinf(stage, caf.browser);
}, 120_000);
afterEach(() => {
  vi.useRealTimers();
  advanceToNextMonth();
});
afterAll(() => {
  vi.useRealTimers();
  return stage.stop();
});

/** A request that nobody has retrieved, as it lies in the table. */
async function waiting(transmittedOn: string): Promise<InformationRequest> {
  const { firstRetrieved: _, ...facts } = informationRequestRecord;
  const transmittedAt = `${transmittedOn}T09:30:00.000Z`;
  const record: InformationRequest = {
    ...facts,
    habilitationId: place.id as InformationRequest['habilitationId'],
    id: `0mh2k3l4p-${String(nextNumber()).padStart(16, '0')}`,
    state: 'received',
    followUps: [],
    transmittedAt,
    retrieveBy: retrieveBy(transmittedAt),
    eraseOn: eraseOn(transmittedAt),
    version: 1,
  };
  await stage.deps.records.commit([{ do: 'put', kind: 'informationRequest', record }]);
  return record;
}

async function recall(): Promise<void> {
  const { handler } = await import('../../functions/schedule/recall-requests.ts');
  await handler();
  await stage.react();
}
async function count(): Promise<void> {
  const { handler } = await import('../../functions/schedule/count-information.ts');
  await handler();
  await handler();
}
const waitingMails = async (email: string) =>
  (await mailsTo(email)).filter(({ subject }) => subject.includes('atten'));

describe('an attestation of destruction', () => {
  it('LIN-08 is prepared once for the month before, told by mail, signed by a person of the place, kept as a PDF', async () => {
    const params = await toSign(stage, place.id);
    await prepare();
    await stage.react();
    const told = (await mailsTo(place.email)).filter(({ subject }) => subject.includes('attestation'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('/partenaire/attestations');
    expect(told[0]?.text).not.toContain('F26-');

    const as = place.browser;
    const { words, attestations } = await stage.done(listOwnAttestations, { as });
    expect(words.length).toBeGreaterThan(2);
    expect(attestations).toMatchObject([
      { month: lastMonth(), count: 2, state: 'due', dueOn: attestationDueOn(lastMonth()), version: 1 },
    ]);
    const [{ references = [] } = {}] = attestations;
    expect(references).toHaveLength(2);
    expect(await stage.refused(downloadOwnAttestation, { as, params })).toBe('not-found');

    const body = { version: 1, signature: { ...signature, committed: false as unknown as true } };
    expect(await stage.refused(signAttestation, { as, params, body })).toBe('invalid-request');
    const call = { as, params, body: { version: 1, signature }, commandId: 'signing-attestation-1' };
    const signed = await stage.done(signAttestation, call);
    expect(signed).toMatchObject({ state: 'signed', signed: { name: signature.name } });
    expect(signed.references).toBeUndefined();
    // Sent once more, it is answered as the first time.
    expect(await stage.done(signAttestation, call)).toEqual(signed);
    // Whoever has read it signed does not sign it over.
    const over = { version: signed.version, signature: { ...signature, name: 'Yohan Estève' } };
    expect(await stage.refused(signAttestation, { as, params, body: over })).toBe('wrong-state');

    const { raw } = await stage.call(downloadOwnAttestation, { as, params });
    const bytes = Buffer.from(raw.body, 'base64');
    const [record] = await recordsOf(stage, 'destructionAttestation');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(record?.signed?.file.sha256);
    const ofCaf = await stage.call(downloadAttestation, { as: caf.browser, params });
    expect(ofCaf.raw.body).toBe(raw.body);
    const other = await agent(stage, 'caf-agent', '73');
    expect(await stage.refused(downloadAttestation, { as: other.browser, params })).toBe('not-found');
    expect(await actionsAbout(stage, place.id)).toEqual(
      expect.arrayContaining([
        'destruction-attestation-prepared',
        'destruction-attestation-signed',
        'destruction-attestation-downloaded',
      ]),
    );
    await prepare();
    expect(await recordsOf(stage, 'destructionAttestation')).toHaveLength(1);
  });

  it('LIN-08 signed by two at once, and by one sending twice, is signed once, and its PDF is the one that the record names', async () => {
    const rival = await signedInLinf(stage, caf.browser);
    for (const round of [1, 2, 3]) {
      const params = await toSign(stage, rival.id);
      const sign = (name: string, commandId: string) =>
        stage.call(signAttestation, {
          as: rival.browser,
          params,
          body: { version: 1, signature: { ...signature, name } },
          commandId,
        });
      const twice = `signing-twice-${round}`;
      const replies = await Promise.all([
        sign('Solène Le Gwen', twice),
        sign('Solène Le Gwen', twice),
        sign('Yohan Estève', `signing-alone-${round}`),
      ]);
      expect(replies.some(({ status }) => status === 200)).toBe(true);
      const kept = await stage.deps.records.get('destructionAttestation', [params.id, params.month, '1']);
      const { raw } = await stage.call(downloadAttestation, { as: caf.browser, params });
      const digest = createHash('sha256').update(Buffer.from(raw.body, 'base64')).digest('hex');
      expect(digest).toBe(kept?.signed?.file.sha256);
      expect(kept?.version).toBe(2);
    }
  });

  it('LIN-08 is reminded near its last day and once late, shows late at the Caf, and tells the person in charge', async () => {
    const late = await signedInLinf(stage, caf.browser);
    await erased(stage, late.id, { erasedOn: `${lastMonth()}-09` });
    await prepare();
    const month = lastMonth();
    const dueOn = attestationDueOn(month);
    const [line] = (await stage.done(listAttestations, { as: caf.browser })).attestations.filter(
      ({ habilitationId }) => habilitationId === late.id,
    );
    expect(line).toMatchObject({ state: 'due', inForce: true, count: 1 });
    advance(daysBetween(parisDay(new Date()), dueOn) * days);
    await Promise.all([prepare(), prepare()]);
    await prepare();
    advance(2 * days);
    await prepare();
    await prepare();
    const record = await stage.deps.records.get('destructionAttestation', [late.id, month, '1']);
    expect(record && attestationState(record, parisDay(new Date()))).toBe('late');
    expect(record?.reminded.map(({ about }) => about)).toEqual(['near', 'late']);
    await stage.react();
    const habilitation = await stage.deps.records.get('habilitation', [late.id]);
    const told = await mailsTo(habilitation?.provider.email ?? '');
    expect(told.filter(({ subject }) => subject.includes('en retard'))).toHaveLength(1);
  });
});

describe('requests that nobody retrieves', () => {
  it('LIN-04 are recalled once a day at most, to the agents then to the person in charge, and listed at the Caf', async () => {
    const today = parisDay(new Date());
    const habilitation = await stage.deps.records.get('habilitation', [place.id]);
    const party = habilitation?.provider.email ?? '';
    const before = (await waitingMails(place.email)).length;
    await waiting(addDays(today, -4));
    await recall();
    expect((await waitingMails(place.email)).length).toBe(before);
    await waiting(addDays(today, -5));
    await waiting(addDays(today, -11));
    await Promise.all([recall(), recall()]);
    await recall();
    const recalled = await waitingMails(place.email);
    expect(recalled.length).toBe(before + 1);
    expect(recalled[0]?.text).toContain('3 demandes');
    expect(await waitingMails(party)).toEqual([]);

    const old = await waiting(addDays(today, -16));
    await recall();
    await recall();
    expect(await waitingMails(party)).toHaveLength(1);

    await count();
    const sight = await stage.done(readInformationFigures, { as: caf.browser });
    expect(sight.overdue.map(({ id }) => id)).toEqual([old.id]);
    expect(sight.figures).toMatchObject({ waiting: 4, overdue: 1, day: today });
    const [own] = sight.figures?.places.filter(({ habilitationId }) => habilitationId === place.id) ?? [];
    expect(own).toMatchObject({ inForce: true, waiting: 4, overdue: 1, attestations: { signed: 1 } });
    expect(sight.communes.some(({ covered }) => covered)).toBe(true);

    // Retrieved a minute later, it leaves the list at once.
    const { firstRetrieved } = informationRequestRecord;
    if (!firstRetrieved) throw new Error('The sample was retrieved');
    const record = { ...old, state: 'retrieved' as const, firstRetrieved, version: 2 };
    await stage.deps.records.commit([{ do: 'replace', kind: 'informationRequest', record }]);
    const { overdue } = await stage.done(readInformationFigures, { as: caf.browser });
    expect(overdue).toEqual([]);
  });

  it('LIN-06 RGT-03 are counted by night for the Cnaf, small numbers hidden', async () => {
    const national = await stage.done(readNationalInformation, { as: cnaf.browser });
    const drome = national.cafs.find(({ code }) => code === '26');
    expect(drome).toMatchObject({ places: 3, attestationsSigned: 2 });
    // One overdue request is nobody's business outside the department, and the total would tell it.
    expect(drome?.overdue).toBeUndefined();
    expect(national.totals.overdue).toBeUndefined();
    for (const { received } of national.months)
      expect(received === undefined || received === 0 || received >= 5).toBe(true);
  });
});
