import { describe, expect, it } from 'vitest';
import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { readPdf } from './read-pdf.ts';
import { sampleConvention } from './samples.ts';

const renderConvention = documentRenderer();
const read = async (document: PrintedDocumentOf<'convention'>) => readPdf(await renderConvention(document));

/** Pages of the copy that one party keeps. */
const pagesOf = (pages: string[], holder: string) =>
  pages.filter((page) => page.includes(`Exemplaire ${holder}`));

/** Cells may break their text over lines, after a hyphen too. */
const solid = (text: string) => text.replaceAll(' ', '');

describe('the convention « Structures » as a PDF', () => {
  it('ACT-03 names the parties, every person, every establishment and its rights in both copies', async () => {
    const { pages } = await read(sampleConvention);
    for (const holder of ['du fournisseur de données', 'de la Caf']) {
      const copy = pagesOf(pages.slice(1), holder).join(' ');
      expect(copy).toContain(sampleConvention.provider.name);
      expect(copy).toContain('Monsieur Aurélien Vasseur, Président');
      expect(copy).toContain('Caisse d’allocations familiales de la Drôme');
      expect(copy).toContain('Madame Solène Marchetti, Directrice');
      for (const person of sampleConvention.persons) {
        const row = [person.lastName, person.firstName, person.email, person.function].join('');
        expect(solid(copy)).toContain(solid(row));
      }
      for (const { type, name, address, availability } of sampleConvention.establishments) {
        const right = type === 'EAJE' ? (availability ? 'oui' : 'non') : 'sans objet';
        expect(copy).toContain(`${type} ${name}`);
        expect(copy).toContain(address);
        expect(copy.slice(copy.indexOf(`${type} ${name}`)).slice(0, 160)).toContain(`oui ${right}`);
      }
    }
  });

  it('ACT-03 holds articles 1 to 6, the four parts of article 3 and annex 1, in this order', async () => {
    const { pages } = await read(sampleConvention);
    const copy = pagesOf(pages.slice(1), 'de la Caf').join(' ');
    const landmarks = [
      'Préambule',
      'Article 1.',
      'Article 2.',
      'Article 3.',
      'Article 3-1.',
      'Article 3-2.',
      'Article 3-3.',
      'Article 3-4.',
      'Article 4.',
      'Article 5.',
      'Article 6.',
      'Fait en double exemplaire à Valence, le',
      'Annexe 1 à la convention',
      'Personnes habilitées',
      'Établissements et droits',
      'Fait en double exemplaire à Valence, le',
    ];
    let reached = 0;
    for (const landmark of landmarks) {
      const found = copy.indexOf(landmark, reached);
      expect(found, landmark).toBeGreaterThanOrEqual(reached);
      reached = found + landmark.length;
    }
  });

  it('ACT-03 begins with a letter to the provider that says what to sign, what to return and where', async () => {
    const { pages } = await read(sampleConvention);
    const letter = pages[0] ?? '';
    expect(letter).toContain('15 chemin des Tilleuls 26400 AOUSTE-SUR-SYE');
    expect(letter).toContain('Valence, le 21 novembre 2026');
    expect(letter).toContain('Datez et signez les deux exemplaires');
    expect(letter).toContain('Renvoyez à la Caf celui qui porte en haut de page « Exemplaire de la Caf »');
    expect(letter).toContain('10 rue Marcel-Barbu, 26023 VALENCE CEDEX 9');
  });

  it('prints on two sides: each copy starts on a front page and counts its own pages', async () => {
    const { pages } = await read(sampleConvention);
    for (const holder of ['du fournisseur de données', 'de la Caf']) {
      const copy = pagesOf(pages.slice(1), holder);
      const first = pages.indexOf(copy[0] ?? '');
      expect(first % 2, 'an even index is a front page').toBe(0);
      copy.forEach((page, index) => {
        expect(page).toContain(`Convention « Structures » n° C26-2026-000042 Exemplaire ${holder}`);
        expect(page).toContain(`page ${index + 1} / ${copy.length}`);
      });
    }
  });

  it('leaves the date to be written by hand until the signature is recorded, then prints it', async () => {
    const unsigned = await read(sampleConvention);
    const signed = await read({ ...sampleConvention, signature: { signedOn: '2026-12-01', place: 'Crest' } });
    expect(unsigned.text).not.toContain('signée le');
    expect(unsigned.text).toMatch(/Fait en double exemplaire à Valence, le \.{10,}/u);
    expect(signed.text.match(/Fait en double exemplaire à Crest, le 1er décembre 2026/gu)).toHaveLength(4);
    expect(signed.text).toContain('n° C26-2026-000042, signée le 1er décembre 2026, entre');
  });

  it('is a tagged document in French with a title, headings and table headers', async () => {
    const pdf = await renderConvention(sampleConvention);
    const { language, title, tagged, roles } = await readPdf(pdf);
    expect(language).toBe('fr-FR');
    expect(title?.replaceAll('\u00A0', ' ')).toBe(
      'Convention d’habilitation informatique « Structures » n° C26-2026-000042',
    );
    expect(tagged).toBe(true);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']));
    expect(new TextDecoder('latin1').decode(pdf)).toContain('pdfuaid:part');
  });

  it('says which template made it and gives the same bytes for the same data', async () => {
    const first = await renderConvention(sampleConvention);
    const second = await documentRenderer()(sampleConvention);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await readPdf(first)).text).toContain('Modèle structures-2026-1');
  });

  it('repeats the header of the table when fifty establishments go over several pages', async () => {
    const establishments = Array.from({ length: 50 }, (_, index) => ({
      type: index % 2 === 0 ? ('EAJE' as const) : ('ALSH' as const),
      name: `Établissement intercommunal au nom assez long pour aller sur deux lignes, numéro ${index + 1}`,
      address: `${index + 1} avenue du Général-de-Gaulle, 26400 Crest`,
      operating: true,
      availability: index % 2 === 0,
    }));
    const { pages } = await read({ ...sampleConvention, establishments });
    const copy = pagesOf(pages.slice(1), 'de la Caf');
    const listing = copy.filter((page) => page.includes('Établissement intercommunal'));
    expect(listing.length).toBeGreaterThan(2);
    for (const page of listing) {
      expect(page).toContain('Type Établissement et adresse Fonctionnement Disponibilités');
    }
    for (const { name, address } of establishments) {
      const page = listing.find((text) => text.includes(`${name} ${address}`));
      expect(page, name).toBeDefined();
    }
  });

  it('refuses data of another shape', async () => {
    const broken = { ...sampleConvention, draftedOn: '21/11/2026' };
    await expect(renderConvention(broken)).rejects.toThrow(/draftedOn/u);
  });

  it('finds its templates where it is told to, and fails without quoting anybody', async () => {
    const lost = documentRenderer({ folder: '/nowhere' });
    await expect(lost(sampleConvention)).rejects.toThrow(/could not be made into a PDF/u);
    await expect(lost(sampleConvention)).rejects.not.toThrow(/Faurel/u);
  });
});
