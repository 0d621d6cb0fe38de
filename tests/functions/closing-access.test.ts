import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activateHabilitation, readRequest } from '../../contract/caf.ts';
import {
  abandonAmendment,
  closeAccess,
  postAmendment,
  reopenAccess,
  signAmendment,
} from '../../contract/caf-amendments.ts';
import { listOwnEstablishments } from '../../contract/partner.ts';
import { readAccount, refreshSession, signIn } from '../../contract/session.ts';
import { person } from '../builders/persons.ts';
import { mailsTo } from '../engines.ts';
import { amendment, amendmentsOf, newcomer } from './amendments.ts';
import { openStage, type Stage } from './driver.ts';
import { declared } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, partner, signature } from './habilitations.ts';
import { agent, firstSignIn, passwordsMailedTo, type Somebody, signedIn } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

type Partner = Awaited<ReturnType<typeof partner>>;
const reasons = ['end-of-mission', 'leaked-codes'] as const;

const close = (one: Pick<Partner, 'id' | 'accountId'>, reason: (typeof reasons)[number] = 'end-of-mission') =>
  stage.done(closeAccess, {
    as: caf.browser,
    params: { id: one.id, accountId: one.accountId },
    body: { reason },
  });
const reopen = (one: Pick<Partner, 'id' | 'accountId'>, version: number) =>
  stage.done(reopenAccess, {
    as: caf.browser,
    params: { id: one.id, accountId: one.accountId },
    body: { version },
  });
const read = (id: string) => stage.done(readRequest, { as: caf.browser, params: { id } });

/** Another convention in force that names somebody who has an account already. */
async function alsoNamedIn(one: Partner): Promise<string> {
  const persons = [{ ...person(0, 'x.example'), email: one.email }];
  const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
  const { id } = await habilitation(stage, caf.browser, 'active', request);
  await stage.react();
  return id;
}

describe('an access closed for safety', () => {
  it.each(reasons)(
    'AVN-02 (%s) is closed on the very next request, wherever the person is signed in',
    async (reason) => {
      const one = await partner(stage, caf.browser);
      const elsewhere = await signedIn(stage, one.email, one.password);
      for (const browser of [one.browser, elsewhere]) {
        expect((await stage.call(listOwnEstablishments, { as: browser })).status).toBe(200);
      }
      await close(one, reason);
      for (const browser of [one.browser, elsewhere]) {
        expect(await stage.refused(listOwnEstablishments, { as: browser })).toBe('session-ended');
        expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
        expect(await stage.refused(refreshSession, { as: browser })).toBe('session-ended');
      }
      const again = { body: { email: one.email, password: one.password } };
      expect(await stage.refused(signIn, again)).toBe('access-closed');
    },
  );

  it('AVN-02 prepares the avenant, which takes the person out once it is signed', async () => {
    const one = await partner(stage, caf.browser);
    await close(one);
    const [draft] = await amendmentsOf(stage, caf.browser, one.id);
    expect(draft).toMatchObject({
      number: 1,
      state: 'draft',
      requestForm: 'closed-access',
      changes: [{ op: 'remove-person', email: one.email }],
    });
    const [person] = (await read(one.id)).persons;
    expect([person?.closed?.reason, person?.access]).toEqual(['end-of-mission', undefined]);
    const call = { as: caf.browser, params: { id: one.id, number: '1' } };
    await stage.done(postAmendment, { ...call, body: { version: 1 } });
    await stage.done(signAmendment, { ...call, body: { version: 2, signature } });
    await stage.react();
    expect((await read(one.id)).persons.map(({ email }) => email)).not.toContain(one.email);
    // The person was told once, when it happened.
    const told = (await mailsTo(one.email)).filter(({ subject }) => subject.includes('est fermé'));
    expect(told).toHaveLength(1);
  });

  it('AVN-02 adds to the draft under way, and to none when one that waits says it already', async () => {
    const one = await partner(stage, caf.browser);
    const draft = await amendment(stage, caf.browser, one.id, 'draft');
    await close(one);
    const [grown] = await amendmentsOf(stage, caf.browser, one.id);
    expect([grown?.changes.map(({ op }) => op), grown?.version]).toEqual([
      ['add-person', 'remove-person'],
      draft.version + 1,
    ]);

    const other = await partner(stage, caf.browser);
    await amendment(stage, caf.browser, other.id, 'posted', [{ op: 'remove-person', email: other.email }]);
    await close(other);
    expect(await amendmentsOf(stage, caf.browser, other.id)).toHaveLength(1);
  });

  it('PUB-09 leaves to what the person entered its number', async () => {
    const one = await partner(stage, caf.browser);
    const [id = ''] = one.establishmentIds;
    await declared(stage, one.browser, id);
    await close(one, 'leaked-codes');
    expect(await stage.deps.records.get('availability', [id])).toMatchObject({ declaredBy: one.accountId });
    const entries = (await recordsOf(stage, 'history')).filter(
      ({ establishmentId }) => establishmentId === id,
    );
    expect(entries.map(({ by }) => by)).toEqual([one.accountId]);
  });

  it('AVN-02 tells the person and the party, and shows no secret', async () => {
    const one = await partner(stage, caf.browser);
    await close(one, 'leaked-codes');
    await stage.react();
    const [mine] = await mailsTo(one.email);
    const [theirs] = await mailsTo(one.request.provider.email);
    expect(mine?.text).toContain(one.id);
    expect(theirs?.text).toContain('Camille Faurel');
    expect(theirs?.subject).not.toMatch(/Camille|Faurel/);
    for (const mail of [mine, theirs]) expect(mail?.text).not.toMatch(/mot de passe provisoire/);
    expect(await passwordsMailedTo(one.email)).toHaveLength(1);
  });

  it('AVN-02 ends a mission under one convention, and leaves the others with the same password', async () => {
    const one = await partner(stage, caf.browser);
    const other = await alsoNamedIn(one);
    await close(one);
    await stage.react();
    const browser = await signedIn(stage, one.email, one.password);
    const seen = JSON.stringify(await stage.done(listOwnEstablishments, { as: browser }));
    expect(seen).not.toContain(one.establishmentIds[0]);
    expect(await passwordsMailedTo(one.email)).toHaveLength(1);
    expect((await read(other)).persons[0]?.closed).toBeUndefined();
  });

  it('AVN-02 kills leaked codes everywhere: what is left opens with another password', async () => {
    const one = await partner(stage, caf.browser);
    await alsoNamedIn(one);
    await close(one, 'leaked-codes');
    const old = { body: { email: one.email, password: one.password } };
    expect(await stage.refused(signIn, old)).toBe('password-renewed');
    await stage.react();
    expect(await stage.refused(signIn, old)).toBe('bad-credentials');
    const passwords = await passwordsMailedTo(one.email);
    expect(passwords).toHaveLength(2);
    const browser = await firstSignIn(stage, one.email, 'un tout autre secret');
    expect((await stage.call(listOwnEstablishments, { as: browser })).status).toBe(200);
    expect((await mailsTo(one.email)).some(({ subject }) => subject.includes('remplacé'))).toBe(true);
  });

  it('AVN-02 leaked codes stay dead when a later convention names the person again', async () => {
    const one = await partner(stage, caf.browser);
    await close(one, 'leaked-codes');
    await stage.react();
    const other = await alsoNamedIn(one);
    const old = { body: { email: one.email, password: one.password } };
    expect(await stage.refused(signIn, old)).toBe('bad-credentials');
    const browser = await firstSignIn(stage, one.email, 'un tout autre secret');
    expect((await stage.call(listOwnEstablishments, { as: browser })).status).toBe(200);
    expect((await read(other)).persons[0]?.access).toBe('personal');
  });

  it('AVN-02 stays closed when the draft is abandoned', async () => {
    const one = await partner(stage, caf.browser);
    await close(one);
    const call = { as: caf.browser, params: { id: one.id, number: '1' } };
    await stage.done(abandonAmendment, { ...call, body: { version: 1, reason: 'Erreur.' } });
    expect((await read(one.id)).persons[0]?.closed).toBeDefined();
    const again = { body: { email: one.email, password: one.password } };
    expect(await stage.refused(signIn, again)).toBe('access-closed');
  });

  it('ACT-05 of somebody whose first password has not left yet: none leaves', async () => {
    const { id, request } = await habilitation(stage, caf.browser, 'active');
    const { persons } = await read(id);
    await close({ id, accountId: persons[0]?.accountId as Partner['accountId'] });
    await stage.react();
    expect(await passwordsMailedTo(request.persons[0]?.email ?? '')).toEqual([]);
    expect(await passwordsMailedTo(request.persons[1]?.email ?? '')).toHaveLength(1);
  });
});

describe('an access opened again', () => {
  it('AVN-02 opens with a new password, and the draft no longer takes the person out', async () => {
    const one = await partner(stage, caf.browser);
    const { version } = await close(one, 'leaked-codes');
    const opened = await reopen(one, version);
    expect(opened.persons[0]?.closed).toBeUndefined();
    await stage.react();
    const old = { body: { email: one.email, password: one.password } };
    expect(await stage.refused(signIn, old)).toBe('bad-credentials');
    const browser = await firstSignIn(stage, one.email, 'un tout autre secret');
    expect((await stage.call(listOwnEstablishments, { as: browser })).status).toBe(200);
    const [draft] = await amendmentsOf(stage, caf.browser, one.id);
    expect([draft?.state, draft?.changes]).toEqual(['abandoned', []]);
  });

  it('AVN-02 leaves the other changes of the draft alone', async () => {
    const one = await partner(stage, caf.browser);
    const joining = newcomer(stage);
    await amendment(stage, caf.browser, one.id, 'draft', [joining]);
    const { version } = await close(one);
    await reopen(one, version);
    const [draft] = await amendmentsOf(stage, caf.browser, one.id);
    expect([draft?.state, draft?.changes]).toEqual(['draft', [joining]]);
  });

  it('AVN-02 of somebody who never had a password gets the first one', async () => {
    const request = newRequest(stage, [await listedEstablishment(stage)]);
    const { id, version } = await habilitation(stage, caf.browser, 'signed', request);
    await stage.done(activateHabilitation, { as: caf.browser, params: { id }, body: { version } });
    const accountId = (await read(id)).persons[0]?.accountId as Partner['accountId'];
    const closed = await close({ id, accountId });
    await reopen({ id, accountId }, closed.version);
    await stage.react();
    const email = request.persons[0]?.email ?? '';
    expect(await passwordsMailedTo(email)).toHaveLength(1);
    expect((await stage.call(readAccount, { as: await firstSignIn(stage, email) })).status).toBe(200);
  });
});
