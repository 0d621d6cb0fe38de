import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../../../adapters/pdf/printable-text.ts';
import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { readPdf } from './read-pdf.ts';
import { sampleConvention } from './samples.ts';

const renderConvention = documentRenderer();

/** The sample with one text in every field that people type. */
function filledWith(text: string): PrintedDocumentOf<'convention'> {
  const representative = { civility: '', firstName: text, lastName: text, role: text } as const;
  return {
    ...sampleConvention,
    number: text,
    provider: { name: text, address: [text, text], representative },
    establishments: [{ type: 'EAJE', name: text, address: text, operating: true, availability: true }],
    persons: [{ lastName: text, firstName: text, email: text, function: text }],
    signature: { signedOn: '2026-12-01', place: text },
  };
}

describe('hostile text in a convention', () => {
  it.each([
    ['HTML', '<script>alert(1)</script>'],
    ['Typst code', '#import "secrets.typ" #panic("no") #read("/etc/passwd")'],
    ['Typst markup', '= Titre *gras* _penché_ `code` @ref <label> // note /* note */ ~ -- ...'],
    ['mathematics', '$x^2$ \\ \\u{41}'],
    ['template syntax', '{{prix}} <%= prix %> [[prix]] @prix'],
  ])('shows %s as it was typed', async (_, text) => {
    const { solidText } = await readPdf(await renderConvention(filledWith(text)));
    expect(solidText).toContain(text.replaceAll(' ', ''));
  });

  it('drops what cannot be printed and keeps the rest', () => {
    expect(printableText('Cr\u0000èche\u202E des \u2066Lilas\u2069\u200B')).toBe('Crèche des Lilas');
    expect(printableText('Les Poussins \u{1F425}\u{1F469}\u200D\u{1F467} !')).toBe('Les Poussins !');
    expect(printableText('Cre\u0300che\r\n\tdu  Parc')).toBe('Crèche du Parc');
    expect(printableText('\uD800Lilas')).toBe('\uFFFDLilas');
  });

  it('marks letters that its font does not have, so that the reader sees something is missing', () => {
    expect(printableText('Crèche مرحبا')).toBe('Crèche \uFFFD');
  });

  it('prints ten thousand characters over as many pages as they need', async () => {
    const text = 'abcdefghij'.repeat(1000);
    const person = { lastName: 'Faurel', firstName: 'Camille', email: text, function: 'Directrice' };
    const { pages } = await readPdf(await renderConvention({ ...sampleConvention, persons: [person] }));
    const copy = pages.slice(1).filter((page) => page.includes('Exemplaire de la Caf'));
    const annex = copy.slice(copy.findIndex((page) => page.includes('Annexe 1 à la convention')));
    const letters =
      annex
        .join('')
        .match(/[a-j]{3,}/gu)
        ?.join('')
        .match(/abcdefghij/gu) ?? [];
    expect(letters.length).toBeGreaterThan(900);
    expect(annex.length).toBeGreaterThan(3);
  });

  it('never fails, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const pdf = await renderConvention(filledWith(text));
        expect(pdf.length).toBeGreaterThan(10_000);
      }),
      { numRuns: 60 },
    );
  });

  it('has a glyph for every character it lets through', async () => {
    const letters = Array.from({ length: 0x3000 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));
    const printable = letters.filter((letter) => printableText(`a${letter}`) === `a${letter}`).join(' ');
    const person = { lastName: printable, firstName: '', email: '', function: '' };
    await expect(renderConvention({ ...sampleConvention, persons: [person] })).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });
});
