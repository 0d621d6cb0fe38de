import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { changeNote } from '../../contract/caf-instruction.ts';
import { downloadPersonData, identifyRegisterSubject } from '../../contract/rights.ts';
import { postMessage, postReply } from '../../contract/threads.ts';
import { readPdf } from '../adapters/pdf/read-pdf.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, partner } from './habilitations.ts';
import { messageSecretsMailedTo } from './messages.ts';
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

  it('RGT-01 holds the messages and the note that name the person, without those whom they name besides', async () => {
    const [person, second] = someone.request.persons;
    const call = { as: caf.browser, params: { id: someone.id } };
    const say = (text: string) => stage.done(postMessage, { ...call, body: { text } });
    await say(
      `Bonjour, ${person?.lastName.toUpperCase()} et ${second?.firstName} ${second?.lastName} restent ?`,
    );
    await say(`Reste ${second?.lastName}, joignable à ${second?.email} ou au 06 12 34 56 78.`);
    await say('Le dossier avance.');
    const { version } = await stage.done(readRequest, call);
    const note = `${person?.firstName} rappelle lundi, ${second?.lastName} non.`;
    await stage.done(changeNote, { ...call, body: { version, note } });

    const { id } = await accessEntry(stage, caf.browser, someone.accountId);
    const text = await fileOf(id);
    expect(text).toContain(`Bonjour, ${person?.lastName.toUpperCase()} et […] […] restent ?`);
    expect(text).toContain(`${person?.firstName} rappelle lundi, […] non.`);
    for (const other of [second?.lastName, second?.email, '06 12 34', 'joignable', 'Le dossier avance.']) {
      expect(text).not.toContain(other);
    }
  });

  it('RGT-01 holds every message of a case whose mailbox is the person’s own, and its note', async () => {
    const email = `seule.${stage.tag}@essai.example`;
    const one = newRequest(stage, [await listedEstablishment(stage)]);
    const [first] = one.persons;
    if (!first) throw new Error('The request names somebody');
    const alone = { ...one, provider: { ...one.provider, email }, persons: [{ ...first, email }] };
    const sent = await habilitation(stage, caf.browser, 'active', alone);
    await stage.react();
    const call = { as: caf.browser, params: { id: sent.id } };
    await stage.done(postMessage, { ...call, body: { text: 'Qui signera ?' } });
    await stage.react();
    const [secret = ''] = await messageSecretsMailedTo(email);
    await stage.done(postReply, { body: { secret, text: 'Moi, avec Ambre Valloire.' } });
    const { version, persons } = await stage.done(readRequest, call);
    await stage.done(changeNote, { ...call, body: { version, note: 'Dossier sans histoire.' } });
    const { id } = await accessEntry(stage, caf.browser, persons[0]?.accountId as Somebody['accountId']);
    const text = await fileOf(id);
    for (const held of ['Qui signera ?', 'Moi, avec Ambre Valloire.', 'Dossier sans histoire.']) {
      expect(text).toContain(held);
    }
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
