import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadConvention, readRequest } from '../../contract/caf.ts';
import {
  abandonAmendment,
  changeAmendment,
  downloadAmendment,
  draftAmendment,
  postAmendment,
  signAmendment,
} from '../../contract/caf-amendments.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { readPdf } from '../adapters/pdf/read-pdf.ts';
import { mailsTo } from '../engines.ts';
import { amendment, amendmentsOf, asked, newcomer } from './amendments.ts';
import { openStage, type Stage } from './driver.ts';
import { declared } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, partner, signature } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const read = (id: string) => stage.done(readRequest, { as: caf.browser, params: { id } });

/** A partner with so many crèches, who declared places in each. */
async function withCreches(count: number) {
  const ids = await Promise.all(Array.from({ length: count }, () => listedEstablishment(stage)));
  const one = await partner(stage, caf.browser, newRequest(stage, ids));
  for (const id of ids) await declared(stage, one.browser, id);
  return { ...one, ids };
}
const strike = (establishmentId: string) => ({ op: 'remove-establishment' as const, establishmentId });

describe('an avenant that strikes out an establishment (S2)', () => {
  it('AVN-01 changes nothing until both signatures are recorded, then everything at once', async () => {
    const one = await withCreches(2);
    const [struck = '', kept = ''] = one.ids;
    const posted = await amendment(stage, caf.browser, one.id, 'posted', [strike(struck)]);
    await stage.react();
    expect(posted.before.establishments).toHaveLength(2);
    expect(posted.after.establishments.map(({ establishmentId }) => establishmentId)).toEqual([kept]);
    const open = async (id: string) =>
      (await stage.call(readOwnEstablishment, { as: one.browser, params: { id } })).status;
    expect([await open(struck), await open(kept)]).toEqual([200, 200]);

    const params = { id: one.id, number: String(posted.number) };
    const body = { version: posted.version, signature };
    const signed = await stage.done(signAmendment, { as: caf.browser, params, body });
    expect(signed).toMatchObject({ state: 'in-force', signature });
    expect([await open(struck), await open(kept)]).toEqual([404, 200]);
    expect((await read(one.id)).establishments.map(({ establishmentId }) => establishmentId)).toEqual([kept]);
    await stage.react();
    const [inForce, byPost] = await mailsTo(one.request.provider.email);
    expect(inForce?.subject).toContain('en vigueur');
    expect(byPost?.subject).toContain('arrive par la poste');
  });

  it('AVN-01 leaves the convention as it was signed', async () => {
    const one = await withCreches(2);
    const print = async () => {
      const { raw } = await stage.call(downloadConvention, { as: caf.browser, params: { id: one.id } });
      return (await readPdf(Uint8Array.from(Buffer.from(raw.body, 'base64')))).solidText;
    };
    const before = await print();
    await amendment(stage, caf.browser, one.id, 'in-force', [strike(one.ids[0] ?? ''), newcomer(stage)]);
    expect(await print()).toBe(before);
  });

  it('PUB-03 takes the places declared offline, which nobody could declare again', async () => {
    const one = await withCreches(2);
    const [struck = '', kept = ''] = one.ids;
    await amendment(stage, caf.browser, one.id, 'in-force', [strike(struck)]);
    const [gone, there] = await stage.deps.records.getAll([
      { kind: 'availability', key: [struck] },
      { kind: 'availability', key: [kept] },
    ]);
    expect(gone?.withdrawn?.reason).toContain(one.id);
    expect(there?.withdrawn).toBeUndefined();
    expect(await stage.deps.records.get('availabilityListing', [struck])).toBeUndefined();
    expect(await actionsAbout(stage, struck)).toContain('information-withdrawn');
  });

  it('PUB-03 leaves them when another convention in force gives that right', async () => {
    const one = await withCreches(2);
    const [shared = ''] = one.ids;
    await habilitation(stage, caf.browser, 'active', newRequest(stage, [shared]));
    await amendment(stage, caf.browser, one.id, 'in-force', [strike(shared)]);
    expect((await stage.deps.records.get('availability', [shared]))?.withdrawn).toBeUndefined();
  });

  it('AVN-01 prints before, after and the annex it leads to, once it is posted', async () => {
    const one = await withCreches(2);
    const change = newcomer(stage);
    const { number } = await amendment(stage, caf.browser, one.id, 'posted', [
      strike(one.ids[0] ?? ''),
      change,
    ]);
    const { raw } = await stage.call(downloadAmendment, {
      as: caf.browser,
      params: { id: one.id, number: String(number) },
    });
    const { solidText } = await readPdf(Uint8Array.from(Buffer.from(raw.body, 'base64')));
    expect(solidText).toContain(one.id);
    expect(solidText).toContain(change.person.email);
    expect(await actionsAbout(stage, one.id)).toContain('amendment-downloaded');
  });
});

describe('avenants that follow one another', () => {
  it('AVN-01 are numbered in order, whether they come into force or are abandoned', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    await amendment(stage, caf.browser, id, 'in-force');
    await amendment(stage, caf.browser, id, 'abandoned');
    await amendment(stage, caf.browser, id, 'draft');
    const all = await amendmentsOf(stage, caf.browser, id);
    expect(all.map(({ number, state }) => [number, state])).toEqual([
      [1, 'in-force'],
      [2, 'abandoned'],
      [3, 'draft'],
    ]);
    expect(all[1]?.abandoned?.reason).toBe('Demande retirée.');
  });

  it('AVN-01 build on what is posted before them, and are signed in that order', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    const [one, two] = [newcomer(stage, 2), newcomer(stage, 3)];
    const first = await amendment(stage, caf.browser, id, 'posted', [one]);
    const second = await amendment(stage, caf.browser, id, 'posted', [two]);
    expect(second.before.persons.at(-1)?.email).toBe(one.person.email);
    const sign = ({ number, version }: typeof first) =>
      stage.call(signAmendment, {
        as: caf.browser,
        params: { id, number: String(number) },
        body: { version, signature },
      });
    expect((await sign(second)).problem).toMatchObject({ code: 'amendment-waits', number: 1 });
    expect((await sign(first)).status).toBe(200);
    expect((await sign(second)).status).toBe(200);
    expect((await read(id)).persons).toHaveLength(4);
  });

  it('AVN-01 no longer fit when the one before them is abandoned, and change nothing', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    const first = await amendment(stage, caf.browser, id, 'posted');
    const second = await amendment(stage, caf.browser, id, 'posted');
    const call = (number: number) => ({ as: caf.browser, params: { id, number: String(number) } });
    await stage.done(abandonAmendment, { ...call(1), body: { version: first.version, reason: 'Non.' } });
    const signing = { ...call(2), body: { version: second.version, signature } };
    expect(await stage.refused(signAmendment, signing)).toBe('amendment-outdated');
    expect((await read(id)).persons).toHaveLength(2);
  });

  it('AVN-01 a draft says what is wrong with it before it is posted', async () => {
    const { id, request } = await habilitation(stage, caf.browser, 'active');
    const everyone = request.persons.map(({ email }) => ({ op: 'remove-person' as const, email }));
    const draft = await amendment(stage, caf.browser, id, 'draft', everyone);
    expect(draft.errors.map(({ path }) => path)).toEqual(['changes']);
    expect(draft.after.persons).toEqual([]);
    const call = { as: caf.browser, params: { id, number: String(draft.number) } };
    expect(await stage.refused(postAmendment, { ...call, body: { version: 1 } })).toBe('invalid-request');
    const changes = [...everyone, newcomer(stage)];
    const changed = await stage.done(changeAmendment, { ...call, body: { version: 1, ...asked, changes } });
    expect([changed.errors, changed.version]).toEqual([[], 2]);
    const empty = { ...call, body: { version: 2, ...asked, changes: [] } };
    const { errors } = await stage.done(changeAmendment, empty);
    expect(errors[0]?.message).toMatch(/ne change rien/);
  });

  it('AVN-01 are asked for and signed on days that are past, after the convention', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    const tomorrow = addDays(parisDay(new Date()), 2);
    const { problem } = await stage.call(draftAmendment, {
      as: caf.browser,
      params: { id },
      body: { ...asked, requestedOn: tomorrow, changes: [] },
    });
    expect(problem?.errors?.map(({ path }) => path)).toEqual(['requestedOn']);
    const { number, version } = await amendment(stage, caf.browser, id, 'posted');
    for (const signedOn of [tomorrow, '2020-01-01']) {
      const signing = await stage.call(signAmendment, {
        as: caf.browser,
        params: { id, number: String(number) },
        body: { version, signature: { ...signature, signedOn } },
      });
      expect(signing.problem?.errors?.map(({ path }) => path)).toEqual(['signature.signedOn']);
    }
  });

  it('CTL-01 leave a trace of every step, with the number and no name', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    await amendment(stage, caf.browser, id, 'in-force');
    const traces = (await recordsOf(stage, 'trace')).filter(
      ({ subject, action }) => subject?.id === id && action.startsWith('amendment-'),
    );
    expect(traces.map(({ action }) => action).sort()).toEqual([
      'amendment-drafted',
      'amendment-posted',
      'amendment-signed',
    ]);
    expect(new Set(traces.map(({ detail }) => detail))).toEqual(new Set(['amendment 1']));
  });
});
