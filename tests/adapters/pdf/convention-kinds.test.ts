import { describe, expect, it } from 'vitest';
import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { currentTemplates } from '../../../documents/convention-templates.ts';
import { habilitationKinds } from '../../../domain/habilitation/request.ts';
import { readPdf } from './read-pdf.ts';
import { sampleConvention, sampleCouncil, sampleFirstCouncil, sampleLinf, sampleMam } from './samples.ts';

type ConventionDocument = PrintedDocumentOf<'convention'>;
const render = documentRenderer();

const solid = (text: string) => text.replaceAll(' ', '');

/** Text of the Caf's copy. */
async function copyOfCaf(document: ConventionDocument): Promise<string> {
  const { pages } = await readPdf(await render(document));
  return pages
    .slice(1)
    .filter((page) => page.includes('Exemplaire de la Caf'))
    .join(' ');
}

function expectInOrder(text: string, landmarks: string[]): void {
  let reached = 0;
  for (const landmark of landmarks) {
    const found = text.indexOf(landmark, reached);
    expect(found, landmark).toBeGreaterThanOrEqual(reached);
    reached = found + landmark.length;
  }
}

const samples = { structures: sampleConvention, linf: sampleLinf, mam: sampleMam, council: sampleCouncil };

describe('the conventions of every kind as PDFs', () => {
  it.each(habilitationKinds)(
    'ACT-03 print the kind %s, tagged, in French, one copy for each',
    async (kind) => {
      const pdf = await render(samples[kind]);
      const { language, tagged, roles, title, text } = await readPdf(pdf);
      expect(samples[kind].template).toBe(currentTemplates()[kind]);
      expect({ language, tagged }).toEqual({ language: 'fr-FR', tagged: true });
      expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI']));
      expect(title).toContain(samples[kind].number);
      expect(text).toContain(`Modèle ${samples[kind].template}`);
      expect(new TextDecoder('latin1').decode(pdf)).toContain('pdfuaid:part');
    },
  );

  it('ACT-03 LINF: articles 1 to 7, then annex 1 with each person, each commune and its code', async () => {
    const copy = await copyOfCaf(sampleLinf);
    expectInOrder(copy, [
      'Commune du Haillan',
      'Relais petite enfance Les Petits Pins',
      'Préambule',
      ...['1', '2', '3', '3-1', '3-2', '3-3', '3-4', '4', '5', '6', '7'].map((one) => `Article ${one}. `),
      'Fait en double exemplaire à Bordeaux, le',
      'Annexe 1 à la convention',
      'Annexe arrêtée à 2 personnes et 4 communes.',
      'Fait en double exemplaire à Bordeaux, le',
    ]);
    for (const person of sampleLinf.persons) {
      const address = person.address ?? '4 rue de la Morandière, 33185 LE HAILLAN';
      const row = [person.lastName, person.firstName, address, person.email, person.function].join('');
      expect(solid(copy)).toContain(solid(row));
    }
    for (const { code, name } of sampleLinf.communes) expect(copy).toContain(`${name} ${code}`);
  });

  it('ACT-03 LINF: says the fifteen days, the six months, the month for the attestation (S1 art. 2, art. 3-4)', async () => {
    const copy = await copyOfCaf(sampleLinf);
    expect(copy).toContain('au plus tard quinze (15) jours calendaires');
    expect(copy).toContain('au-delà de six (6) mois');
    expect(copy).toContain('Dans le mois qui suit ces six mois');
  });

  it('ACT-03 MAM: every member is a party and has room to sign, twice in each copy', async () => {
    const copy = await copyOfCaf(sampleMam);
    expectInOrder(copy, [
      ...sampleMam.persons.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
      'les assistants maternels de la MAM',
      ...['1', '2', '3', '4', '4-1', '4-2', '4-3', '4-4', '5', '5 bis', '6'].map((one) => `Article ${one}. `),
    ]);
    for (const { firstName, lastName } of sampleMam.persons) {
      expect(copy.split(`Assistant maternel de la MAM ${firstName} ${lastName}`)).toHaveLength(3);
    }
    expect(copy).toContain('se donnent les uns aux autres l’autorisation de faire paraître');
  });

  it('ACT-03 MAM: is posted to the address of the house (S3 art. 4-1)', async () => {
    const { pages } = await readPdf(await render(sampleMam));
    expect(pages[0]).toContain(
      'Les Cabrioles À tous les assistants maternels de la MAM 8 impasse du Lavoir 42600 MONTBRISON',
    );
    expect(pages[0]).toContain('signez-les tous');
  });

  it('ACT-03 council: articles 1 to 6, the four data, thirty working days, and who drops the files', async () => {
    const copy = await copyOfCaf(sampleCouncil);
    expectInOrder(copy, [
      'Conseil départemental de la Loire',
      'Préambule',
      ...['1', '2', '3', '4', '5', '6'].map((one) => `Article ${one}. `),
      'Fait en double exemplaire à Saint-Étienne, le',
      'Annexe 1 à la convention',
      'Annexe arrêtée à 2 personnes.',
      'Fait en double exemplaire à Saint-Étienne, le',
    ]);
    for (const { lastName, firstName, email, function: post } of sampleCouncil.persons) {
      expect(solid(copy)).toContain(solid([lastName, firstName, email, post].join('')));
    }
    expectInOrder(copy, ['le nom', 'le prénom', 'l’adresse postale', 'le numéro de téléphone']);
    expect(copy).toContain('trente (30) jours ouvrables');
    expect(copy).toContain('au moins une fois par mois');
  });

  it('ACT-03 council: one of the first conventions keeps its text, which names nobody', async () => {
    const { text } = await readPdf(await render(sampleFirstCouncil));
    expect(text).not.toMatch(/annexe/iu);
    expect(text).toContain('Modèle council-2026-1');
  });

  it('breaks well: 150 communes, 20 persons, and nobody signs a page that says nothing', async () => {
    const communes = Array.from({ length: 150 }, (_, index) => ({
      code: `33${String(index + 1).padStart(3, '0')}`,
      name: `Saint-Martin-de-la-Rivière-et-des-Bruyères-${index + 1}`,
    }));
    const persons = Array.from({ length: 20 }, (_, index) => ({
      lastName: `Montgolfier-Larrivière-${index + 1}`,
      firstName: 'Marie-Bernadette',
      email: `marie-bernadette.montgolfier-larriviere-${index + 1}@communaute-de-communes.example`,
      function: 'Responsable adjointe du guichet unique de la petite enfance',
    }));
    const { pages } = await readPdf(await render({ ...sampleLinf, communes, persons }));
    const copy = pages.slice(1).filter((page) => page.includes('Exemplaire de la Caf'));
    for (const { code } of communes) expect(copy.join(' ')).toContain(code);
    for (const { email } of persons) expect(solid(copy.join(' '))).toContain(email);
    const listing = copy.filter((page) => page.includes('Saint-Martin-de-la-Rivière'));
    expect(listing.length).toBeGreaterThan(1);
    for (const page of listing) expect(page).toContain('Commune Code');
    const signed = copy.filter((page) => page.includes('Fait en double exemplaire'));
    expect(signed).toHaveLength(2);
    expect(signed[0]).toContain('Article 7.');
    expect(signed[1]).toContain('Annexe arrêtée à 20 personnes et 150 communes.');
  });

  it('gives twelve members room to sign, whole rooms over as many pages as it takes', async () => {
    const persons = Array.from({ length: 12 }, (_, index) => ({
      lastName: `Nom${index + 1}.`,
      firstName: 'Alix',
      email: `alix${index + 1}@cabrioles.example`,
      function: 'Assistant maternel',
    }));
    const copy = await copyOfCaf({ ...sampleMam, persons });
    for (const { lastName } of persons) {
      expect(copy.split(`Assistant maternel de la MAM Alix ${lastName}`)).toHaveLength(3);
    }
  });
});
