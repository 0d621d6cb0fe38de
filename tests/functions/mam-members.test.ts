import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccess, signAmendment } from '../../contract/caf-amendments.ts';
import { readOnline } from '../../contract/caf-online.ts';
import { decideSubmission, readSubmission } from '../../contract/caf-validation.ts';
import { readOwnEstablishment, submitOperatingInformation } from '../../contract/partner.ts';
import { listDepartment } from '../../contract/search.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { amendment } from './amendments.ts';
import { openStage, type Stage } from './driver.ts';
import { approval, approved, withdrawn } from './establishments.ts';
import { partner, signature } from './habilitations.ts';
import { type House, housework, newHouse } from './houses.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const house = () => newHouse(stage, caf.browser);
const close = (mam: House, { accountId }: Member) =>
  stage.call(closeAccess, {
    as: caf.browser,
    params: { id: mam.id, accountId },
    body: { reason: 'end-of-mission' },
  });
const { send, online, sheetOf, shown, name } = housework(() => ({ stage, caf: caf.browser }));

describe('the members whom the sheet of a MAM names', () => {
  it('PUB-10 are chosen among the parties, and named once the Caf has validated', async () => {
    const mam = await house();
    const [first, second, third] = mam.members;
    await send(mam, [first, third]);
    expect(await shown(mam)).toEqual([]);
    const call = { as: caf.browser, params: { id: mam.establishmentId } };
    const { toDecide, submitted: asked } = await stage.done(readSubmission, call);
    expect(toDecide).toContain('members');
    expect(asked.members).toEqual([first, third]);
    await approved(stage, caf.browser, mam.establishmentId);
    const sheet = await sheetOf(mam);
    // Surname and first name, and nothing else of them.
    expect(sheet.operating?.members).toEqual([name(first), name(third)]);
    expect(JSON.stringify(sheet)).not.toContain(first.accountId);
    expect(JSON.stringify(sheet)).not.toContain(second.lastName);
  });

  it('PUB-10 go by the names of the convention, whatever the browser writes, each once', async () => {
    const mam = await house();
    const [first] = mam.members;
    const forged = { accountId: first.accountId, firstName: 'Quelqu’un', lastName: 'D’autre' };
    await online(mam, [forged, forged]);
    expect(await shown(mam)).toEqual([name(first)]);
  });

  it('PUB-10 are parties to this very convention: nobody else can be entered', async () => {
    const mam = await house();
    const other = await house();
    const someone = await partner(stage, caf.browser);
    const enter = (browser: House['browser'], establishmentId: string, member: Member) =>
      stage.call(submitOperatingInformation, {
        as: browser,
        params: { id: establishmentId },
        body: { basedOn: 0, information: { members: [member] }, commitmentsAccepted: true as const },
      });
    const refusal = (message: string) => ({
      code: 'invalid-request',
      errors: [{ path: 'information.members', message: expect.stringContaining(message) }],
    });
    for (const stranger of [other.members[0], { ...mam.members[0], accountId: caf.accountId }]) {
      const answer = await enter(mam.browser, mam.establishmentId, stranger);
      expect([answer.status, answer.problem]).toMatchObject([422, refusal('nommées dans la convention')]);
    }
    // An establishment that is no MAM names nobody, its own agents included.
    const [structure = ''] = someone.establishmentIds;
    const self = { accountId: someone.accountId, firstName: 'Camille', lastName: 'Faurel' };
    const answer = await enter(someone.browser, structure, self);
    expect([answer.status, answer.problem]).toMatchObject([422, refusal('ne concerne pas ce type')]);
  });

  it('PUB-10 are not found by their names', async () => {
    const mam = await house();
    const [first] = mam.members;
    await online(mam, [first]);
    await stage.react();
    for (const text of [first.lastName, `${first.firstName} ${first.lastName}`]) {
      const { establishments } = await stage.done(listDepartment, {
        params: { cafCode: '26' },
        query: { text },
      });
      expect(establishments.map(({ id }) => id)).not.toContain(mam.establishmentId);
    }
  });
});

describe('a member who leaves a MAM', () => {
  it('AVN-07 is no longer shown at once, while the avenant is awaited; the others stay', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await online(mam, [first, second]);
    expect(await shown(mam)).toHaveLength(2);
    expect((await close(mam, second)).status).toBe(200);
    expect(await shown(mam)).toEqual([name(first)]);
    // What the public read before stays in the history, and is known to the Caf alone.
    const call = { as: caf.browser, params: { id: mam.establishmentId } };
    expect((await stage.done(readOnline, { ...call, query: {} })).operating?.members).toEqual([first]);
    const own = await stage.done(readOwnEstablishment, {
      as: mam.browser,
      params: { id: mam.establishmentId },
    });
    expect(own.parties.map(({ accountId }) => accountId)).not.toContain(second.accountId);
  });

  it('AVN-07 does not come back with a version that waits, nor with one read before', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await online(mam, [first]);
    await send(mam, [first, second]);
    const call = { as: caf.browser, params: { id: mam.establishmentId } };
    const read = await stage.done(readSubmission, call);
    await close(mam, second);
    expect(await stage.refused(decideSubmission, { ...call, body: approval(read) })).toBe('conflict');
    await approved(stage, caf.browser, mam.establishmentId);
    expect(await shown(mam)).toEqual([name(first)]);
  });

  it('AVN-07 does not come back with a version sent in the very moment of leaving', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await close(mam, second);
    await send(mam, [first]);
    const waiting = await stage.deps.records.get('submission', [mam.establishmentId]);
    if (!waiting) throw new Error('What was sent should wait');
    const late = {
      ...waiting,
      information: { ...waiting.information, members: [first, second] },
      version: waiting.version + 1,
    };
    await stage.deps.records.commit([{ do: 'replace', kind: 'submission', record: late }]);
    await approved(stage, caf.browser, mam.establishmentId);
    expect(await shown(mam)).toEqual([name(first)]);
  });

  it('AVN-07 is not shown whoever wins, when the approval and the departure meet', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await send(mam, [first, second]);
    const call = { as: caf.browser, params: { id: mam.establishmentId } };
    const body = approval(await stage.done(readSubmission, call));
    const [, closed] = await Promise.all([
      stage.call(decideSubmission, { ...call, body }),
      close(mam, second),
    ]);
    expect(closed.status).toBe(200);
    if (await stage.deps.records.get('submission', [mam.establishmentId])) {
      await approved(stage, caf.browser, mam.establishmentId);
    }
    expect(await shown(mam)).toEqual([name(first)]);
  });

  it('AVN-07 by a signed avenant is not shown either, the last one included', async () => {
    const mam = await house();
    const [first, second, third] = mam.members;
    await online(mam, [second]);
    const email = mam.request.persons[1]?.email ?? '';
    await amendment(stage, caf.browser, mam.id, 'posted', [{ op: 'remove-person', email }]);
    expect(await shown(mam)).toEqual([name(second)]);
    const body = {
      version: 2,
      signature: { ...signature, partnerSignatories: [first, third].map(signatoryName) },
    };
    await stage.done(signAmendment, { as: caf.browser, params: { id: mam.id, number: '1' }, body });
    expect(await shown(mam)).toEqual([]);
    expect((await sheetOf(mam)).operating?.team).toBe('Trois assistantes maternelles.');
  });

  it('AVN-01 PUB-10 are shown under their new name as soon as an avenant gives it, and not under the old one', async () => {
    const mam = await house();
    const [first, second, third] = mam.members;
    await online(mam, [first, second]);
    const email = mam.request.persons[1]?.email ?? '';
    const said = { firstName: 'Ondine', lastName: 'Sarzier', function: 'Assistante maternelle' };
    await amendment(stage, caf.browser, mam.id, 'posted', [{ op: 'change-person', email, ...said }]);
    expect(await shown(mam)).toEqual([name(first), name(second)]);
    const signatories = [first, { ...second, ...said }, third].map(signatoryName);
    const body = { version: 2, signature: { ...signature, partnerSignatories: signatories } };
    await stage.done(signAmendment, { as: caf.browser, params: { id: mam.id, number: '1' }, body });
    expect(await shown(mam)).toEqual([name(first), { firstName: 'Ondine', lastName: 'Sarzier' }]);
  });

  it('AVN-07 leaves offline what the Caf had withdrawn', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await online(mam, [first, second]);
    await withdrawn(stage, caf.browser, mam.establishmentId, 'operating');
    await close(mam, second);
    expect((await sheetOf(mam)).operating).toBeUndefined();
  });

  it('AVN-07 leaves alone a sheet that does not name them', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    await online(mam, [first]);
    const before = await stage.deps.records.get('publication', [mam.establishmentId]);
    await close(mam, second);
    expect(await stage.deps.records.get('publication', [mam.establishmentId])).toEqual(before);
  });
});
