import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCafProfile, readCafProfile } from '../../contract/caf.ts';
import { approveHarmless, decideSubmission, listSubmissions } from '../../contract/caf-validation.ts';
import { readSheet } from '../../contract/public.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, newEstablishment, submitted } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { lettingPhonesPass } from './validation-requests.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
});
afterAll(() => stage.stop());

const tariffs = 'Selon le quotient familial.';

const named: string[] = [];
/** One more establishment in the convention. */
async function oneMore(): Promise<string> {
  named.push(await newEstablishment(stage, someone.id));
  const seen = await stage.deps.records.get('habilitation', [someone.id]);
  const [first] = seen?.establishments ?? [];
  if (!seen || !first) throw new Error('The convention names an establishment');
  const establishments = named.map((establishmentId) => ({ ...first, establishmentId }));
  await stage.deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: { ...seen, establishments, version: seen.version + 1 } },
  ]);
  return named.at(-1) ?? '';
}

/** An establishment whose sheet is online, and that sends something else. */
async function changing(change: { phone?: string; tariffs?: string }) {
  const id = await oneMore();
  await submitted(stage, someone.browser, id, { tariffs, phone: '0475251111' });
  await approved(stage, caf.browser, id);
  const version = await submitted(stage, someone.browser, id, { tariffs, phone: '0475251111', ...change });
  return { id, version };
}
const together = (as: Somebody, items: { id: string; version: number }[], commandId = randomUUID()) =>
  stage.done(approveHarmless, { as: as.browser, body: { items }, commandId });
const outcomes = (report: { results: { outcome: string }[] }) => report.results.map(({ outcome }) => outcome);
const lineOf = async (id: string) =>
  (await stage.done(listSubmissions, { as: caf.browser })).submissions.find(
    ({ establishmentId }) => establishmentId === id,
  );

describe('harmless changes approved together', () => {
  it('PUB-02 none is harmless unless the Caf says so', async () => {
    const item = await changing({ phone: '0475252222' });
    expect((await lineOf(item.id))?.harmless).toBeUndefined();
    expect(outcomes(await together(caf, [item]))).toEqual(['not-harmless']);
  });

  it('PUB-02 PUB-06 go online one by one, and what is not harmless is told apart and stays', async () => {
    await lettingPhonesPass(stage, caf.browser);
    const phone = await changing({ phone: '0475252222' });
    const text = await changing({ phone: '0475252222', tariffs: 'Autre chose.' });
    const random = await changing({ phone: '0611111111' });
    const anew = await changing({ phone: '0475253333' });
    await submitted(stage, someone.browser, anew.id, { tariffs, phone: '0475254444' });
    expect(await lineOf(phone.id)).toMatchObject({
      toDecide: ['phone'],
      harmless: { before: { phone: '0475251111' }, after: { phone: '0475252222' } },
    });
    expect((await lineOf(random.id))?.suspicions).toBe(1);

    const elsewhere = { id: '13-ABSENT', version: 1 };
    const report = await together(caf, [phone, text, random, anew, elsewhere]);
    expect(outcomes(report)).toEqual(['approved', 'not-harmless', 'not-harmless', 'changed', 'not-found']);
    await stage.react();
    expect((await stage.done(readSheet, { params: { id: phone.id } })).phone).toBe('0475252222');
    expect((await stage.done(readSheet, { params: { id: anew.id } })).phone).toBe('0475251111');
    expect(await lineOf(phone.id)).toBeUndefined();
    expect(await lineOf(text.id)).toBeDefined();
  });

  it('PUB-02 are approved once, whoever sends what again or at the same time', async () => {
    const items = [await changing({ phone: '0475255555' }), await changing({ phone: '0475256666' })];
    const commandId = randomUUID();
    expect(outcomes(await together(caf, items, commandId))).toEqual(['approved', 'approved']);
    expect(outcomes(await together(caf, items, commandId))).toEqual(['approved', 'approved']);
    expect(outcomes(await together(colleague, items))).toEqual(['changed', 'changed']);

    const [one] = [await changing({ phone: '0475257777' })];
    if (!one) throw new Error('Something waits');
    const body = {
      version: one.version,
      approve: [],
      return: [{ field: 'phone' as const, reason: 'Lequel ?' }],
    };
    const [report, reply] = await Promise.all([
      together(caf, [one]),
      stage.call(decideSubmission, { as: colleague.browser, params: { id: one.id }, body }),
    ]);
    expect([report.results[0]?.outcome === 'approved', reply.status === 200].filter(Boolean)).toHaveLength(1);
  });

  it('CTL-01 what a Caf lets pass together is in its journal', async () => {
    const { content, version } = await stage.done(readCafProfile, { as: caf.browser });
    if (!content) throw new Error('The Caf has said what it prints');
    const body = { version, content: { ...content, bulkApproval: [] } };
    await stage.done(changeCafProfile, { as: caf.browser, body });
    const month = new Date().toISOString().slice(0, 7);
    const { items } = await stage.deps.records.list('tracesOfCaf', { cafCode: '26', month });
    const details = items
      .filter(({ record }) => record.action === 'caf-profile-changed')
      .map(({ record }) => record.detail);
    expect(details).toEqual(expect.arrayContaining(['bulk-phone', 'bulk-off']));
  });
});
