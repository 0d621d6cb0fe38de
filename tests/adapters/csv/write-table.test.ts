import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../adapters/csv/write-table.ts';
import { hostileTexts } from '../../builders/hostile-texts.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const read = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { bom: true, delimiter: ';', relax_column_count: true });

describe('a table written for spreadsheets', () => {
  it('CTL-02 begins with its mark, parts cells by semicolons and ends lines as spreadsheets do', () => {
    expect(
      textOf(
        writeTable([
          ['Nom', 'Connexions'],
          ['Élodie « Lili »; D"or', 12],
        ]),
      ),
    ).toBe('\ufeff"Nom";"Connexions"\r\n"Élodie « Lili »; D""or";"12"\r\n');
  });

  it.each([
    '=1+1',
    '+33475',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
  ])('CTL-02 PUB-08 keeps %j a text', (text) => {
    expect(read(writeTable([[text]]))[0]?.[0]).toBe(`'${text}`);
  });

  it('writes numbers as they are, below nought too', () => {
    expect(read(writeTable([[-2, 0, 1.5]]))).toEqual([['-2', '0', '1.5']]);
  });

  it('CTL-02 is read back cell by cell, whatever is written', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...Object.values(hostileTexts)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (lines) => {
        const back = read(writeTable(lines));
        expect(back).toHaveLength(lines.length);
        for (const [index, cells] of lines.entries()) {
          expect(back[index]?.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r\n＝＋－＠])/u, ''))).toEqual(
            cells.map((cell) =>
              cell
                .toWellFormed()
                .replaceAll('\u0000', '')
                .replace(/^'(?=\s*[=+\-@\t\r\n＝＋－＠])/u, ''),
            ),
          );
        }
      }),
    );
  });
});
