import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, type Table, type TableFormat } from '../../../adapters/csv/read-table.ts';
import { type TableProblem, tableProblemMessage } from '../../../domain/cells/table-problem.ts';

const format = {
  columns: ['nom', 'code_postal', 'telephone'],
  maxRows: 5,
  maxBytes: 2_000,
} as const satisfies TableFormat<string>;
type Column = (typeof format.columns)[number];

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = (bytes: Uint8Array) => readTable<Column>(bytes, format);
const table = (bytes: Uint8Array): Table<Column> => {
  const answer = read(bytes);
  if ('code' in answer) throw new Error(answer.code);
  return answer;
};

describe('reading a table', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    for (const mark of ['', '\uFEFF']) {
      const { encoding, separator, rows } = table(
        utf8(`${mark}nom;code_postal;telephone\nCrèche d’Œuilly;51480;0326000000\n`),
      );
      expect({ encoding, separator }).toEqual({ encoding: 'utf-8', separator: ';' });
      expect(rows).toEqual([
        {
          line: 2,
          cells: { nom: 'Crèche d’Œuilly', code_postal: '51480', telephone: '0326000000' },
          excess: 0,
        },
      ]);
    }
  });

  it('reads Windows-1252, its own letters included', () => {
    const { encoding, rows } = table(latin('nom;code_postal;telephone\nCr\xe8che d\x92\x8cuilly;51480;\n'));
    expect(encoding).toBe('windows-1252');
    expect(rows[0]?.cells.nom).toBe('Crèche d’Œuilly');
  });

  it.each([';', ',', '\t'])('finds the separator « %s »', (separator) => {
    const lines = [
      ['nom', 'code_postal', 'telephone'],
      ['Les, Lutins; "bleus"\t!', '26000', ''],
    ].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
    const found = table(utf8(lines.join('\n')));
    expect(found.separator).toBe(separator);
    expect(found.rows[0]?.cells.nom).toBe('Les, Lutins; "bleus"\t!');
  });

  it('knows the titles in any order, case and accents, and leaves the others', () => {
    const { header, rows } = table(utf8('Téléphone;Remarques;NOM; Code postal \n04;oui;Lutins;26000\n'));
    expect(header).toEqual([
      { title: 'Téléphone', column: 'telephone' },
      { title: 'Remarques' },
      { title: 'NOM', column: 'nom' },
      { title: ' Code postal ', column: 'code_postal' },
    ]);
    expect(rows[0]).toEqual({
      line: 2,
      cells: { nom: 'Lutins', code_postal: '26000', telephone: '04' },
      excess: 0,
    });
  });

  it.each(['\n', '\r\n', '\r'])('gives the line where each record starts, whatever the line ends', (end) => {
    const lines = [
      '',
      'nom;code_postal;telephone',
      '"Les',
      'Lutins";26000;',
      '',
      ';;',
      'Les Fées;26400;',
      'Zoé;1000;',
    ];
    expect(table(utf8(lines.join(end))).rows.map(({ line, cells }) => [line, cells.nom])).toEqual([
      [3, 'Les\nLutins'],
      [7, 'Les Fées'],
      [8, 'Zoé'],
    ]);
  });

  it('tells how many cells a line has too many or too few, empty ones at the end aside', () => {
    const { rows } = table(utf8('nom;code_postal;telephone\na;b;c;;\na;b;c;d;e\na\n'));
    expect(rows.map(({ excess }) => excess)).toEqual([0, 2, -2]);
  });

  it('keeps quotes that do not wrap a cell', () => {
    expect(table(utf8('nom;code_postal;telephone\nLes "Lutins" bleus;26000;\n')).rows[0]?.cells.nom).toBe(
      'Les "Lutins" bleus',
    );
  });
});

describe('files that are no table', () => {
  const header = 'nom;code_postal;telephone\n';
  const cases: [string, Uint8Array, TableProblem][] = [
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['blanks', utf8('\uFEFF \n\n'), { code: 'empty' }],
    ['a workbook', utf8('PK\u0003\u0004....[Content_Types].xml'), { code: 'not-text', kind: 'xlsx' }],
    [
      'an open document',
      utf8('PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      { code: 'not-text', kind: 'ods' },
    ],
    ['an archive', utf8('PK\u0003\u0004....liste.csv'), { code: 'not-text', kind: 'zip' }],
    ['an old workbook', latin('\xd0\xcf\x11\xe0\xa1'), { code: 'not-text', kind: 'xls' }],
    ['a PDF', utf8('%PDF-1.7 …'), { code: 'not-text', kind: 'pdf' }],
    ['a picture', latin('\x89PNG\r\n'), { code: 'not-text', kind: 'image' }],
    ['null bytes', utf8(`${header}Lu\0tins;26000;`), { code: 'not-text', kind: 'binary' }],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x6e, 0]), { code: 'utf-16' }],
    ['UTF-16 without', latin([...header].map((letter) => `${letter}\0`).join('')), { code: 'utf-16' }],
    ['too many bytes', utf8('a'.repeat(2_001)), { code: 'too-large', bytes: 2_001, maxBytes: 2_000 }],
    ['too many rows', utf8(header + 'a;b;c\n'.repeat(6)), { code: 'too-many-rows', maxRows: 5 }],
    ['a header alone', utf8(header), { code: 'no-rows' }],
    [
      'another header',
      utf8('nom;ville\na;b'),
      { code: 'missing-columns', missing: ['code_postal', 'telephone'], found: ['nom'] },
    ],
    ['a column twice', utf8('nom;Nom;code_postal;telephone\n'), { code: 'repeated-column', column: 'nom' }],
    [
      'a quote left open',
      utf8(`${header}a;b;c\n"Lutins;26000;\nb;c;d\n`),
      { code: 'unclosed-quote', line: 3 },
    ],
    [
      'a quote closed far below',
      utf8(`${header}"Lutins;26000;\nb;c;d\ne;f;g\n"x";h;i\n`),
      { code: 'unclosed-quote', line: 2 },
    ],
  ];

  it.each(cases)('%s is told apart', (_, bytes, problem) => {
    expect(read(bytes)).toEqual(problem);
  });

  it.each(cases)('%s is explained in French, with what to do', (_, _bytes, problem) => {
    expect(tableProblemMessage(problem)).toMatch(/^[A-ZÀ-Ý].+[.!]$/s);
    expect(tableProblemMessage(problem)).not.toMatch(/ [:;?!»]|« |undefined/);
  });

  it('never fail to be answered, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
    const text = fc.array(
      fc.constantFrom('nom', 'code_postal', 'telephone', ';', ',', '"', '\n', '\r', 'é', ' ', '=', '\u202e'),
    );
    fc.assert(fc.property(text, (parts) => void read(utf8(`nom;code_postal;telephone\n${parts.join('')}`))));
  });
});
