import { describe, expect, it } from 'vitest';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { readPdf } from './read-pdf.ts';
import {
  sampleAttestation,
  sampleBreach,
  sampleEndAttestation,
  sampleHalfYearAttestation,
  sampleLateTermination,
  sampleRequestAcknowledgement,
  sampleSignedAttestation,
  sampleTermination,
  sampleTerminationAcknowledgement,
} from './sample-letters.ts';
import { samplePersonalData } from './samples.ts';

const render = documentRenderer();
const read = async (document: Parameters<typeof render>[0]) => readPdf(await render(document));

describe('the letters of a convention’s life', () => {
  it.each([
    sampleTermination,
    sampleTerminationAcknowledgement,
    sampleRequestAcknowledgement,
    sampleAttestation,
    samplePersonalData,
  ])('are tagged, in French, with a title: $document', async (document) => {
    const pdf = await render(document);
    const { tagged, language, title, roles } = await readPdf(pdf);
    expect({ tagged, language }).toEqual({ tagged: true, language: 'fr-FR' });
    expect(title).not.toBe('');
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    expect(new TextDecoder('latin1').decode(pdf)).toContain('pdfuaid:part');
  });

  it('AVN-04 before it is posted, the Caf’s letter says by when it must be received, and for which date', async () => {
    const { text } = await read(sampleTermination);
    expect(text).toContain('Lettre recommandée avec avis de réception n° 1A 198 402 7731 4');
    expect(text).toContain('Fin de votre convention « Structures » n° C26-2026-000042');
    expect(text).toContain('avez signé le 1er décembre 2026');
    expect(text).toContain('Selon son article 5');
    expect(text).toContain(
      'Reçue au plus tard le 1er septembre 2027, cette lettre met fin à la convention le 1er décembre 2027.',
    );
    expect(text).toContain('tient lieu de mise en demeure');
    expect(text).toContain('les accès de toutes les personnes habilitées sont fermés');
  });

  it('AVN-04 received too late, it names the anniversary missed, the next one, and why', async () => {
    const { text } = await read(sampleLateTermination);
    expect(text).toContain('devait être reçue au plus tard le 1er septembre 2027');
    expect(text).toContain('Elle l’a été le 2 septembre 2027');
    expect(text).toContain('prend fin au suivant, le 1er décembre 2028');
    expect(text).toContain(
      'Dernier jour pour recevoir la lettre en vue de l’anniversaire qui suit 1er septembre 2028',
    );
  });

  it('AVN-06 council: says that the data are withdrawn at that date (S4 art. 3)', async () => {
    const { text } = await read(sampleLateTermination);
    expect(text).toContain('les données des assistants maternels sont retirées du site');
  });

  it('AVN-05 for breach: the facts as the Caf wrote them, the date, and damages kept open', async () => {
    const { text } = await read(sampleBreach);
    expect(text).toContain('Le 3 août 2027, des demandes de familles ont servi');
    expect(text).toContain('Malgré notre courrier du 9 août 2027');
    expect(text).toContain('prend fin le 15 septembre 2027');
    expect(text).toContain('dommages et intérêts');
    expect(text).toContain('Cette lettre vaut notification');
  });

  it.each(['structures', 'council'] as const)(
    'AVN-05 a convention of the kind %s knows no breach, and has no such letter',
    async (kind) => {
      await expect(render({ ...sampleBreach, kind })).rejects.toThrow(/breach/u);
    },
  );

  it('AVN-04 acknowledges the partner’s letter: its number, its date, the result; a MAM’s goes to all members', async () => {
    const { text, pages } = await read(sampleTerminationAcknowledgement);
    expect(text).toContain('a reçu le 5 juillet 2027 votre lettre recommandée n° 2C 174 550 1288 9');
    expect(text).toContain('pouvait l’être jusqu’au 11 septembre 2027');
    expect(text).toContain('le 11 décembre 2027');
    expect(text).toContain('article 5 bis');
    expect(text).toContain('attestation de leur destruction');
    expect(pages[0]).toContain('À tous les assistants maternels de la MAM');
    expect(pages).toHaveLength(1);
  });

  it('REQ-05 acknowledges a request on paper, with all that was asked', async () => {
    const { text, solidText } = await read(sampleRequestAcknowledgement);
    expect(text).toContain('a reçu le 9 novembre 2026 votre demande');
    for (const { email } of sampleRequestAcknowledgement.persons) expect(solidText).toContain(email);
    for (const { name } of sampleRequestAcknowledgement.establishments) expect(text).toContain(name);
  });

  it('AVN-06 prepares the attestation of destruction at the end of a convention (S1 art. 2, S3 art. 3)', async () => {
    const { text } = await read(sampleAttestation);
    expect(text).toContain('La convention a pris fin le 15 septembre 2027');
    expect(text).toContain('L’article 2 de la convention la demande');
    expect(text).toContain('au plus tard le 15 octobre 2027');
    expect((await read({ ...sampleAttestation, kind: 'mam' })).text).toContain(
      'L’article 3 de la convention la demande',
    );
  });

  it('prepares the attestation of destruction after six months (S1 art. 2)', async () => {
    const { text } = await read(sampleHalfYearAttestation);
    expect(text).toContain('Demandes d’information concernées : 14');
    expect(text).toContain('du 1er janvier 2027 au 31 janvier 2027');
  });

  it('LIN-08 prints what was signed on the site: the references, the words, who and when, and nothing left to fill', async () => {
    const { text, pages } = await read(sampleSignedAttestation);
    for (const reference of sampleSignedAttestation.references ?? []) expect(text).toContain(reference);
    expect(text).toContain('Personne n’en garde de copie.');
    expect(text).toContain('Solène Le Gwen, Responsable du relais, le 4 août 2027');
    expect(text).toContain('P26-4Q7M2K');
    expect(text).not.toContain('Signature et cachet');
    expect(text).not.toMatch(/\. ?\. ?\. ?\./u);
    expect(pages).toHaveLength(1);
  });

  it('AVN-06 prints what was signed behind the private link at the end of a convention', async () => {
    const { text, pages } = await read(sampleEndAttestation);
    expect(text).toContain('La convention a pris fin le 15 septembre 2027');
    expect(text).toContain('par le lien privé');
    expect(text).toContain('F26-7KQ3-M9TX');
    expect(text).not.toContain('identifiant');
    expect(text).not.toContain('Signature et cachet');
    expect(pages).toHaveLength(1);
  });

  it('RGT-01 gives a person all that is held, section by section, and says where nothing is', async () => {
    const { text, pages, roles } = await read(samplePersonalData);
    expect(text).toContain('Madame Élise Dorval');
    expect(text).toContain('R26-2026-0007');
    expect(text).toContain('Adresse électronique elise.dorval@trois-becs.example');
    expect(text).toContain('Réclamations Rien n’est enregistré.');
    const listing = pages.filter((page) => page.includes('192.0.2.0/24'));
    expect(listing.length).toBeGreaterThan(1);
    for (const page of listing) expect(page).toContain('Date Ce qui a été fait Depuis');
    expect(roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  });

  it('refuses a table whose rows have not one cell for each column', async () => {
    const sections = [{ title: 'Connexions', tables: [{ columns: ['Date', 'Depuis'], rows: [['hier']] }] }];
    await expect(render({ ...samplePersonalData, sections })).rejects.toThrow(/every row/u);
  });
});
