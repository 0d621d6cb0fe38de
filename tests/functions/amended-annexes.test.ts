import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { draftAmendment, signAmendment } from '../../contract/caf-amendments.ts';
import { recordTermination } from '../../contract/caf-duration.ts';
import { readAccount } from '../../contract/session.ts';
import { linfRequest, mamRequest } from '../builders/other-requests.ts';
import { person } from '../builders/persons.ts';
import { mailsTo } from '../engines.ts';
import { amendment, asked, newcomer } from './amendments.ts';
import { letterToday } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, listedEstablishment, nextNumber, partner, signature } from './habilitations.ts';
import { agent, firstSignIn, passwordsMailedTo, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const read = (id: string) => stage.done(readRequest, { as: caf.browser, params: { id } });
const domain = () => `a${nextNumber()}.${stage.tag}.example`;

describe('the persons of an avenant', () => {
  it('AVN-01 get an account and a password with the signatures, not before; who leaves is out at once', async () => {
    const one = await partner(stage, caf.browser);
    const joining = newcomer(stage);
    const leaving = { op: 'remove-person' as const, email: one.email };
    const posted = await amendment(stage, caf.browser, one.id, 'posted', [joining, leaving]);
    await stage.react();
    expect(await passwordsMailedTo(joining.person.email)).toEqual([]);
    expect((await stage.call(readAccount, { as: one.browser })).status).toBe(200);

    const params = { id: one.id, number: String(posted.number) };
    const body = { version: posted.version, signature };
    await stage.done(signAmendment, { as: caf.browser, params, body });
    expect((await stage.call(readAccount, { as: one.browser })).status).toBe(401);
    await stage.react();
    const browser = await firstSignIn(stage, joining.person.email);
    expect((await stage.call(readAccount, { as: browser })).status).toBe(200);
    expect((await mailsTo(one.email))[0]?.subject).toContain('est fermé');
    const { persons } = await read(one.id);
    expect(persons.map(({ email }) => email)).toEqual([one.request.persons[1]?.email, joining.person.email]);
    expect(persons.every(({ accountId }) => accountId)).toBe(true);
    // The account stays, with its number: what it entered is still its own (PUB-09).
    expect((await stage.deps.records.get('account', [one.accountId]))?.accesses).toEqual([]);
  });

  it('AVN-01 keep the account they have under another convention, password and all', async () => {
    const known = await partner(stage, caf.browser);
    const { id } = await habilitation(stage, caf.browser, 'active');
    const changes = [
      { op: 'add-person' as const, person: { ...person(0, 'x.example'), email: known.email } },
    ];
    await amendment(stage, caf.browser, id, 'in-force', changes);
    await stage.react();
    expect((await stage.call(readAccount, { as: known.browser })).status).toBe(200);
    const account = await stage.deps.records.get('account', [known.accountId]);
    expect(account?.accesses.map(({ habilitationId }) => habilitationId).sort()).toEqual(
      [known.id, id].sort(),
    );
    expect(await passwordsMailedTo(known.email)).toHaveLength(1);
  });

  it('AVN-01 PWD-01 who change name or function keep their number, their password and their access', async () => {
    const one = await partner(stage, caf.browser);
    const said = { firstName: 'Ondine', lastName: 'Sarzier', function: 'Directrice adjointe' };
    const change = { op: 'change-person' as const, email: one.email, ...said };
    const { after } = await amendment(stage, caf.browser, one.id, 'in-force', [change]);
    expect(after.persons[0]).toMatchObject({ email: one.email, ...said });
    const { persons } = await read(one.id);
    expect(persons[0]).toMatchObject({ email: one.email, accountId: one.accountId, ...said });
    const { document } = await stage.call(readAccount, { as: one.browser });
    expect(document).toMatchObject({ accountId: one.accountId, firstName: 'Ondine', lastName: 'Sarzier' });
    await stage.react();
    expect(await passwordsMailedTo(one.email)).toHaveLength(1);
  });

  it('AVN-01 AVN-04 who come while the convention is to end have access until that day', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'active');
    const body = { version, termination: letterToday() };
    const { duration } = await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
    const joining = newcomer(stage);
    await amendment(stage, caf.browser, id, 'in-force', [joining]);
    const owner = await stage.deps.records.get('emailOwner', [joining.person.email]);
    const account = owner && (await stage.deps.records.get('account', [owner.accountId]));
    expect(account?.accesses).toEqual([{ habilitationId: id, until: duration?.termination?.effectiveOn }]);
  });

  it('AVN-01 of a MAM: every assistant maternel who stays or comes signs', async () => {
    const house = await listedEstablishment(stage, 'MAM');
    const request = mamRequest(domain(), house);
    const { id } = await habilitation(stage, caf.browser, 'active', request);
    const [first, second, third] = request.persons;
    const joining = newcomer(stage, 3);
    const name = (one: typeof first) => `${one?.firstName} ${one?.lastName}`;
    const changes = [{ op: 'remove-person' as const, email: first?.email ?? '' }, joining];
    const posted = await amendment(stage, caf.browser, id, 'posted', changes);
    const sign = (partnerSignatories: string[]) =>
      stage.call(signAmendment, {
        as: caf.browser,
        params: { id, number: String(posted.number) },
        body: { version: posted.version, signature: { ...signature, partnerSignatories } },
      });
    const { problem } = await sign([name(second), name(third)]);
    expect(problem?.errors?.map(({ path }) => path)).toEqual(['signature.partnerSignatories']);
    const { document } = await sign([name(second), name(third), name(joining.person)]);
    expect(document?.state).toBe('in-force');
    expect((await read(id)).persons.map(({ email }) => email)).toEqual([
      second?.email,
      third?.email,
      joining.person.email,
    ]);
  });
});

describe('the communes of an avenant', () => {
  it('AVN-01 are named by the official list, and of the department', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active', linfRequest(domain()));
    const call = { as: caf.browser, params: { id } };
    const changes = (...codes: string[]) => ({
      ...asked,
      changes: codes.map((code) => ({ op: 'add-commune' as const, code })),
    });
    const { problem } = await stage.call(draftAmendment, {
      ...call,
      body: changes('26113', '73065', '26999'),
    });
    expect(problem?.errors?.map(({ path }) => path)).toEqual(['changes.1', 'changes.2']);
    await amendment(stage, caf.browser, id, 'in-force', [
      { op: 'add-commune', code: '26113' },
      { op: 'add-commune', code: '26011' },
      { op: 'remove-commune', code: '26108' },
    ]);
    expect((await read(id)).communes).toEqual([
      { code: '26113', name: 'Die' },
      { code: '26011', name: 'Aouste-sur-Sye' },
    ]);
  });

  it('AVN-01 and the place change with the party’s addresses, as typed and nothing else', async () => {
    const request = linfRequest(domain());
    const { id } = await habilitation(stage, caf.browser, 'active', request);
    const address = { street: '3 rue Neuve', postcode: '26150', city: 'Die' };
    const place = { ...request.place, name: '<b>Relais</b>', address };
    await amendment(stage, caf.browser, id, 'in-force', [
      { op: 'change-place', place },
      { op: 'change-party', party: { ...request.provider, address } },
    ]);
    const after = await read(id);
    expect([after.place?.name, after.place?.address, after.provider.address]).toEqual([
      '<b>Relais</b>',
      address,
      address,
    ]);
  });
});
