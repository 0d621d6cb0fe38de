import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../../../adapters/pdf/printable-text.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import type { ExportedRequest } from '../../../domain/linf/exported-request.ts';
import { informationRequestDocumentOf } from '../../../functions/papers/information-request-document-of.ts';
import { anyExport, sampleExport } from '../../builders/exported-request.ts';
import { readPdf } from './read-pdf.ts';

const render = documentRenderer();
const now = new Date('2026-11-22T10:00:00Z');
const printed = async (exported: ExportedRequest) =>
  readPdf(await render(informationRequestDocumentOf(exported, now)));

describe('the PDF of an information request', () => {
  it('LIN-03 says all that the family said, on one page, tagged for who listens', async () => {
    const { text, pages, tagged, language, title, roles } = await printed(sampleExport);
    expect(pages).toHaveLength(1);
    expect({ tagged, language, title }).toEqual({
      tagged: true,
      language: 'fr-FR',
      title: 'Demande d’information F26-7KQ3-M9TX',
    });
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2', 'H2']);
    expect(roles).toContain('TH');
    for (const said of [
      'Aïcha N’Guyen-Durand',
      '04 75 25 00 01',
      'le soir, après 18 h',
      'Enfant attendu pour le 14 février 2027',
      'Crèche collective, Assistante maternelle',
      'Allergie à l’arachide.',
      'Merci « beaucoup » & à bientôt.',
      'À détruire le 22 mai 2027 au plus tard',
      'Matin Oui – Oui',
    ])
      expect(text).toContain(said);
  });

  it('LIN-03 stays within two pages with the longest words that a family may write', async () => {
    const long = (length: number) => 'Nous cherchons. '.repeat(length / 16);
    const family = {
      ...sampleExport.family,
      atypicalHours: long(500),
      specialNeeds: long(1000),
      comment: long(2000),
    };
    const { pages } = await printed({ ...sampleExport, family });
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  it('LIN-03 tells the reader when letters are missing, and where to read them', async () => {
    const family = { ...sampleExport.family, lastName: 'محمد' };
    expect((await printed({ ...sampleExport, family })).text).toContain('La demande se lit en entier');
    expect((await printed(sampleExport)).text).not.toContain('La demande se lit en entier');
  });

  it('LIN-03 has, in the two weights that it prints in, every character that it takes', async () => {
    const taken = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => sign.isWellFormed() && printableText(`a${sign}a`).includes(sign),
    );
    expect(taken.length).toBeGreaterThan(1000);
    for (let from = 0; from < taken.length; from += 300) {
      const signs = taken.slice(from, from + 300).join(' ');
      // The name of the place is in bold, the family's words are not.
      const family = { ...sampleExport.family, comment: signs };
      expect((await printed({ ...sampleExport, placeName: signs, family })).pages.length).toBeGreaterThan(0);
    }
  });

  it('LIN-03 prints whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async (exported) => {
        expect((await render(informationRequestDocumentOf(exported, now))).length).toBeGreaterThan(5000);
      }),
      { numRuns: 40 },
    );
  });
});
