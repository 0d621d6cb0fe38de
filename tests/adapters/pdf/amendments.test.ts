import { describe, expect, it } from 'vitest';
import { annexChanges } from '../../../adapters/pdf/annex-changes.ts';
import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { printedAnnexOf } from '../../../functions/papers/printed-annex-of.ts';
import { annexOfKind } from '../../builders/annexes.ts';
import { readPdf } from './read-pdf.ts';
import {
  sampleAmendment,
  sampleCouncilAmendment,
  sampleFirstCouncilAmendment,
  sampleLinfAmendment,
  sampleMamAmendment,
} from './sample-amendments.ts';
import { sampleConvention, sampleMam } from './samples.ts';

const render = documentRenderer();

async function copyOfCaf(document: PrintedDocumentOf<'amendment'>): Promise<string> {
  const { pages } = await readPdf(await render(document));
  return pages
    .slice(1)
    .filter((page) => page.includes('Exemplaire de la Caf'))
    .join(' ');
}

const solid = (text: string) => text.replaceAll(' ', '');

describe('an avenant as a PDF', () => {
  it('AVN-01 says which convention it changes, what changes, before and after, and when it takes effect', async () => {
    const copy = await copyOfCaf(sampleAmendment);
    expect(copy).toContain('Avenant n° 2 à la convention « Structures » n° C26-2026-000042');
    expect(copy).toContain('Convention n° C26-2026-000042, signée le 1er décembre 2026');
    expect(copy).toContain('En application de l’article 6 de la convention');
    expect(copy).toContain('Adresse 15 chemin des Tilleuls');
    expect(copy).toContain('2 place de la République, 26400 CREST');
    expect(copy).toContain('Personne retirée Camille Faurel');
    expect(copy).toContain('Personne ajoutée – Ombeline Lacoste-Brunel');
    expect(copy).toContain('Responsable du relais petite enfance');
    expect(copy).toContain('Établissement retiré EAJE Multi-accueil Les Fougères');
    expect(solid(copy)).toContain(solid('fonctionnement : oui ; disponibilités : non'));
    expect(copy).toContain('L’avenant prend effet quand les deux parties l’ont signé');
  });

  it('AVN-01 says whose request led to it, or which access closed for safety (AVN-02)', async () => {
    const on = '2027-03-01';
    expect(await copyOfCaf({ ...sampleAmendment, cause: { kind: 'request', on } })).toContain(
      'à la suite de la demande expresse du 1er mars 2027',
    );
    expect(await copyOfCaf({ ...sampleAmendment, cause: { kind: 'closed-access', on } })).toContain(
      'pour tenir compte d’un accès fermé le 1er mars 2027 par mesure de sécurité',
    );
  });

  it('AVN-02 says which accesses are closed already, since when and why', async () => {
    expect(await copyOfCaf(sampleAmendment)).toContain(
      'Camille Faurel : depuis le 1er mars 2027 (fin de mission).',
    );
  });

  it('AVN-01 brings the consolidated annex 1, without who and what left', async () => {
    const copy = await copyOfCaf(sampleAmendment);
    const annex = copy.slice(copy.indexOf('Annexe 1 à la convention'));
    expect(annex).toContain('Telle que la rédige l’avenant n° 2, qui remplace la précédente.');
    for (const { email } of sampleAmendment.after.persons) expect(solid(annex)).toContain(email);
    for (const { name } of sampleAmendment.after.establishments) expect(annex).toContain(name);
    expect(annex).not.toContain('Faurel');
    expect(annex).not.toContain('Les Fougères');
    expect(annex).toContain('Annexe arrêtée à 3 personnes et 5 établissements.');
    expect(annex).toContain('signée le 1er décembre 2026');
  });

  it('AVN-01 leaves its own date to be written by hand until both signatures are recorded', async () => {
    expect(await copyOfCaf(sampleAmendment)).toMatch(/Fait en double exemplaire à Valence, le \.{10,}/u);
    const signed = { ...sampleAmendment, signature: { signedOn: '2027-03-22', place: 'Crest' } };
    expect(await copyOfCaf(signed)).toContain('Fait en double exemplaire à Crest, le 22 mars 2027');
  });

  it('AVN-01 MAM: those who stay and those who come sign; who leaves does not', async () => {
    const copy = await copyOfCaf(sampleMamAmendment);
    for (const { firstName, lastName } of sampleMamAmendment.after.persons) {
      expect(copy.split(`Assistant maternel de la MAM ${firstName} ${lastName}`)).toHaveLength(3);
    }
    const gone = sampleMam.persons[0];
    expect(copy).not.toContain(`Assistant maternel de la MAM ${gone?.firstName} ${gone?.lastName}`);
  });

  it('AVN-01 LINF: lists the communes that come and go, with their number', async () => {
    const copy = await copyOfCaf(sampleLinfAmendment);
    expect(copy).toContain('Communes retirées (1) Le Haillan (33200)');
    expect(copy).toContain('Communes ajoutées (7)');
    expect(copy).toContain('En application de l’article 5 de la convention');
  });

  it('AVN-01 council: says who drops the files from now on, and draws up the annex anew', async () => {
    const copy = await copyOfCaf(sampleCouncilAmendment);
    expect(copy).toContain('Ninon Chazelle');
    expect(copy).toContain('Salomé Pupier');
    expect(copy).toContain('Annexe arrêtée à 2 personnes.');
  });

  it('AVN-01 council: one of the first conventions changes without an annex', async () => {
    const copy = await copyOfCaf(sampleFirstCouncilAmendment);
    expect(copy).toContain('Représentant légal Monsieur Gaspard Ollagnier, Président Madame Aude Jacquemont');
    expect(copy).not.toContain('nnexe');
  });

  it('begins with a letter to the address that the party has from now on', async () => {
    const { pages, tagged, language } = await readPdf(await render(sampleAmendment));
    expect(pages[0]).toContain('2 place de la République 26400 CREST');
    expect({ tagged, language }).toEqual({ tagged: true, language: 'fr-FR' });
  });

  it('AVN-01 prints sixty establishments that all change, in before, after and annex', async () => {
    const establishments = Array.from({ length: 60 }, (_, index) => ({
      id: `e${index}`,
      type: 'EAJE' as const,
      name: `Multi-accueil numéro ${index + 1}.`,
      address: `${index + 1} avenue Jean-Jaurès, 26400 Crest`,
      operating: true,
      availability: false,
    }));
    const copy = await copyOfCaf({
      ...sampleAmendment,
      before: { ...sampleConvention, establishments },
      after: {
        ...sampleConvention,
        establishments: establishments.map((one) => ({ ...one, availability: true })),
      },
    });
    for (const { name } of establishments) expect(copy.split(name)).toHaveLength(4);
  });
});

describe('what changes between two annexes', () => {
  it('AVN-01 is told for the contact of the party too, which the convention does not print', () => {
    const { provider } = sampleConvention;
    const before = { ...sampleConvention, provider: { ...provider, phone: '0475000001' } };
    const after = {
      ...before,
      provider: { ...provider, phone: '+33475000002', email: 'enfance@drome.example' },
    };
    expect(annexChanges(before, after)).toEqual([
      { what: 'Adresse électronique', before: '–', after: 'enfance@drome.example' },
      {
        what: 'Téléphone',
        before: '04\u00A075\u00A000\u00A000\u00A001',
        after: '04\u00A075\u00A000\u00A000\u00A002',
      },
    ]);
  });

  it('AVN-01 is told for the legal form alone, in words', () => {
    const annex = annexOfKind('structures');
    const after = { ...annex, provider: { ...annex.provider, legalForm: 'entreprise' as const } };
    expect(annexChanges(printedAnnexOf(annex), printedAnnexOf(after))).toEqual([
      { what: 'Forme juridique', before: 'Association', after: 'Entreprise' },
    ]);
  });

  it('AVN-01 is nothing when the order alone changes', () => {
    const { persons, establishments } = sampleConvention;
    const reversed = {
      ...sampleConvention,
      persons: persons.toReversed(),
      establishments: establishments.toReversed(),
    };
    expect(annexChanges(sampleConvention, reversed)).toEqual([]);
  });

  it('AVN-01 goes the other way round when the annexes do', () => {
    const { before, after } = sampleAmendment;
    const there = annexChanges(before, after);
    const back = annexChanges(after, before);
    expect(back.map((one) => `${one.after} / ${one.before}`).sort()).toEqual(
      there.map((one) => `${one.before} / ${one.after}`).sort(),
    );
  });
});
