import { describe, expect, it } from 'vitest';
import { streamTable } from '../../../adapters/csv/stream-table.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { checkCouncilFile } from '../../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../../domain/childminders/columns.ts';
import { CheckReport, isReady } from '../../../domain/childminders/report.ts';
import { fileProblemWords } from '../../../domain/childminders/report-words.ts';
import { checked, inPieces } from '../../builders/checked-file.ts';
import { allCommunes } from '../../builders/communes.ts';
import { makeCouncilFile } from '../../builders/council-files.ts';

const four = 'nom;prenom;adresse;telephone';
const one = 'Thévenet;Sandrine;12 rue de la Gare 68000 Colmar;03 89 12 34 56';
const haut = cafByCode('68');
if (!haut) throw new Error('no Caf of the Haut-Rhin');

describe('a file that is no council’s file', () => {
  it.each([
    ['a spreadsheet of Excel', 'PK\u0003\u0004 [Content_Types].xml', 'not-text', /classeur Excel/],
    ['a spreadsheet of LibreOffice', 'PK\u0003\u0004 opendocument.spreadsheet', 'not-text', /LibreOffice/],
    ['an archive', 'PK\u0003\u0004 fichier.csv', 'not-text', /archive ZIP/],
    ['a PDF', '%PDF-1.7', 'not-text', /PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-text', /image/],
    ['a compressed file', Uint8Array.of(0x1f, 0x8b, 8), 'not-text', /compressée/],
    ['a web page', '<!DOCTYPE html><html>', 'not-text', /page web/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x6e, 0), 'utf-16', /UTF-16/],
    ['bytes of nothing', Uint8Array.of(1, 0, 2, 0, 3, 7, 7, 7, 7, 0), 'not-text', /caractères nuls/],
    ['an empty file', '', 'empty', /vide/],
    ['blank lines', '\n \n\n', 'empty', /vide/],
    ['a header alone', `${four}\n`, 'no-rows', /ligne des titres/],
    ['other columns', 'a;b\n1;2\n', 'missing-columns', /« nom »/],
    ['the same column twice', `${four};Tél\n${one};\n`, 'repeated-column', /deux fois/],
    ['a line without end', `${four}\n${'x'.repeat(300_000)}`, 'line-too-long', /trop longue/],
    // In two parts, so that no anti-virus software takes this file for one.
    [
      'the test of anti-virus software',
      `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-${'ANTIVIRUS-TEST-FILE'}!$H+H*`,
      'virus-test',
      /antivirus/,
    ],
  ])('CSV-04 has words of their own for %s', async (_, content, code, words) => {
    const { report, people } = await checked(content);
    expect(report.problem?.code).toBe(code);
    expect(isReady(report)).toBe(false);
    expect(people).toEqual([]);
    expect(fileProblemWords(report.problem ?? { code: 'empty' })).toMatch(
      new RegExp(words.source.replaceAll(' ', '[ \u00a0]')),
    );
  });

  it('CSV-04 stops at the limit of size, and does not advise several files', async () => {
    const bytes = makeCouncilFile({ cafCode: '68', rows: 50, seed: 1 });
    const events = streamTable(inPieces(bytes, 100), { ...councilFileFormat, maxBytes: 3_000 });
    const report = await checkCouncilFile(events, {
      caf: haut,
      communes: allCommunes(),
      today: '2026-11-22',
    });
    expect(report.problem).toMatchObject({ code: 'too-large' });
    expect(fileProblemWords(report.problem ?? { code: 'empty' })).toMatch(/Ne le partagez pas/);
  });

  it('stops reading where too many lines have faults for more of them to help', async () => {
    const { report } = await checked(`${four}\n${`${four}\n`.repeat(30_000)}`);
    expect(report.faultyRows).toBeGreaterThanOrEqual(20_000);
    expect(report.rows).toBeLessThan(25_000);
    expect(report.stoppedAt).toBe(report.rows + 1);
  });

  it('lists five thousand notes at most, faults first, and counts them all', async () => {
    const bad = Array.from(
      { length: 5_200 },
      (_, at) => `N${at};Zoé;12 rue de la Gare 68000 Colmar;38912345`,
    );
    const { report } = await checked(`${four}\n${bad.join('\n')}\n`);
    expect(report.notes).toHaveLength(5_000);
    expect(report).toMatchObject({ faults: 5_200, notListed: 200, countsByCode: { 'phone-invalid': 5_200 } });
    expect(CheckReport.safeParse(report).success).toBe(true);
  });
});
