import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadPersonData, identifyRegisterSubject } from '../../contract/rights.ts';
import { readPdf } from '../adapters/pdf/read-pdf.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, firstSignIn, type Somebody } from './people.ts';
import { accessEntry, registerEntry } from './register.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let caf: Somebody;
let otherCaf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  otherCaf = await agent(stage, 'caf-agent', '73');
  someone = await partner(stage, caf.browser);
});
afterAll(() => stage.stop());

/** The text of the file that an entry gives, blanks as one. */
async function fileOf(id: string): Promise<string> {
  const { raw, status } = await stage.call(downloadPersonData, { as: caf.browser, params: { id } });
  expect([status, raw.headers?.['Content-Type']]).toEqual([200, 'application/pdf']);
  const { text } = await readPdf(new Uint8Array(Buffer.from(raw.body, 'base64')));
  return text.replace(/\s+/g, ' ');
}

describe('the file of a person who asks for access', () => {
  it('RGT-01 holds identity, conventions, rights, entries, journal and requests of that person', async () => {
    const [establishmentId = ''] = someone.establishmentIds;
    await submitted(stage, someone.browser, establishmentId);
    await approved(stage, caf.browser, establishmentId);
    await declared(stage, someone.browser, establishmentId);
    const { id } = await accessEntry(stage, caf.browser, someone.accountId);
    const text = await fileOf(id);
    const [person] = someone.request.persons;
    for (const held of [
      someone.accountId,
      someone.email,
      person?.lastName ?? '?',
      someone.id,
      someone.request.provider.name,
      'en vigueur',
      'Informations de fonctionnement mises en ligne',
      'Disponibilités déclarées',
      'Connexion',
      '203.0.113.7',
      id,
    ]) {
      expect(text).toContain(held);
    }
    expect(await actionsAbout(stage, someone.accountId)).toContain('personal-data-downloaded');
  });

  it('RGT-01 holds nothing about anybody else', async () => {
    const [, second] = someone.request.persons;
    const colleague = await firstSignIn(stage, second?.email ?? '');
    const [establishmentId = ''] = someone.establishmentIds;
    await declared(stage, colleague, establishmentId);
    const claimant = { name: 'Odile Plaignante', email: `odile@${stage.tag}.example` };
    const claim = await registerEntry(stage, caf.browser, 'received', {
      nature: 'claim',
      person: claimant,
      request: 'Une affaire de voisinage.',
    });
    const body = { version: claim.version, about: { accountId: someone.accountId } };
    await stage.done(identifyRegisterSubject, { as: caf.browser, params: { id: claim.id }, body });

    const { id } = await accessEntry(stage, caf.browser, someone.accountId);
    const text = await fileOf(id);
    const representative = someone.request.provider.representative;
    for (const other of [
      second?.lastName,
      second?.email,
      representative?.lastName,
      caf.accountId,
      caf.email,
      claimant.name,
      claimant.email,
      'voisinage',
    ]) {
      expect(text).not.toContain(other);
    }
    expect(text).toContain('un agent de la Caf');
  });

  it('RGT-01 is for an access request that is being dealt with, about an account that an agent named', async () => {
    const refusedFor = async (id: string) =>
      stage.refused(downloadPersonData, { as: caf.browser, params: { id } });
    expect(await refusedFor((await registerEntry(stage, caf.browser, 'in-progress')).id)).toBe('wrong-state');
    for (const change of [{ nature: 'deletion' }, { nature: 'access' }]) {
      const { id, version } = await registerEntry(stage, caf.browser, 'received', change);
      const body = { version, about: { accountId: someone.accountId } };
      await stage.done(identifyRegisterSubject, { as: caf.browser, params: { id }, body });
      expect(await refusedFor(id)).toBe('wrong-state');
    }
  });

  it('ACT-01 RGT-01 reaches the Caf of the person’s own department alone', async () => {
    const { id } = await accessEntry(stage, caf.browser, someone.accountId);
    expect(await stage.refused(downloadPersonData, { as: otherCaf.browser, params: { id } })).toBe(
      'not-found',
    );
  });
});
