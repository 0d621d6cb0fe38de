import { describe, expect, it } from 'vitest';
import { tableProblemMessage } from '../../../domain/cells/table-problem.ts';
import { noteCodes, noteWords } from '../../../domain/childminders/note-words.ts';
import { isMended, isReady } from '../../../domain/childminders/report.ts';
import { StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { councilTemplate } from '../../../domain/childminders/table-schema.ts';
import { checked } from '../../builders/checked-file.ts';
import { makeCouncilFile } from '../../builders/council-files.ts';
import { encode1252 } from '../../builders/encode-1252.ts';

const four = 'nom;prenom;adresse;telephone';
const one = 'Thévenet;Sandrine;12 rue de la Gare 68000 Colmar;03 89 12 34 56';

/** What is said of the lines of a file, as `line column code`. */
const said = async (text: string) =>
  (await checked(text)).report.notes.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a council’s file', () => {
  it('CSV-01 with the four columns of the convention gives people and communes', async () => {
    const { report, people } = await checked(`${four}\r\n${one}\r\n`);
    expect(report).toMatchObject({ rows: 1, kept: 1, faults: 0, encoding: 'utf-8', separator: ';' });
    expect(people).toEqual([
      {
        line: 2,
        lastName: 'Thévenet',
        firstName: 'Sandrine',
        street: '12 rue de la Gare',
        postcode: '68000',
        commune: 'Colmar',
        communeCode: '68066',
        phone: '+33389123456',
        place: 'home',
        original: { adresse: '12 rue de la Gare 68000 Colmar' },
      },
    ]);
    expect(isReady(report)).toBe(true);
    expect(isMended(report)).toBe(false);
  });

  it.each([
    ['12 rue de la Gare, 68000 COLMAR', '12 rue de la Gare', 'Colmar'],
    ['12 rue de la Gare\n68000 Colmar Cedex', '12 rue de la Gare', 'Colmar'],
    ['12 rue de la Gare 68000 Colmar France', '12 rue de la Gare', 'Colmar'],
    ['3 rue du 8 mai 1945 68100 Mulhouse', '3 rue du 8 mai 1945', 'Mulhouse'],
    ['3 rue du 8 mai 1945, Mulhouse', '3 rue du 8 mai 1945', 'Mulhouse'],
    ['3 rue du 8 mai 1945 Mulhouse 68100', '3 rue du 8 mai 1945', 'Mulhouse'],
    ['1 place de l’Église 68 300 St Louis', '1 place de l’Église', 'Saint-Louis'],
  ])('CSV-01 finds the commune in the address « %s »', async (address, street, commune) => {
    const { people } = await checked(`${four}\n"Noël";Zoé;"${address}";0389123456\n`);
    expect(people).toMatchObject([{ street, commune }]);
  });

  it('CSV-01 leaves out, without a fault, who has no training or no agrément any more', async () => {
    const { report, people } = await checked(
      [
        `${four};formation_obligatoire;date_fin_agrement`,
        `${one};non;31/12/2027`,
        `${one.replace('Thévenet', 'Weber')};oui;21/11/2026`,
        `${one.replace('Thévenet', 'Noël')};oui;22/11/2026`,
      ].join('\n'),
    );
    expect(report).toMatchObject({ kept: 1, faults: 0, leftOut: { 'no-training': 1, 'agrement-ended': 1 } });
    expect(people.map(({ leftOut }) => leftOut)).toEqual(['no-training', 'agrement-ended', undefined]);
  });

  it('CSV-07 says who exercises which right, and asks no telephone of who is opposed', async () => {
    const { report, people } = await checked(
      [
        `${four};droit_exerce;masquer`,
        'Thévenet;Anne;12 rue de la Gare 68000 Colmar;;Opposition;',
        `${one};droit d’accès;adresse`,
        `${one.replace('Thévenet', 'Noël')};Suppression;`,
        `${one.replace('Thévenet', 'Weber')};peut-être;`,
      ].join('\n'),
    );
    expect(report.rights).toEqual({ opposition: 1, access: 1, rectification: 0, deletion: 1, masking: 1 });
    expect(report.kept).toBe(1);
    expect(people[1]).toMatchObject({ right: 'access', masks: ['address'] });
    expect(report.notes.map(({ line, code }) => `${line} ${code}`)).toEqual(['5 right-unknown']);
  });

  it('CSV-04 puts nobody online who exists in the template alone', async () => {
    const [titles = [], example = []] = councilTemplate;
    const left = [titles, example].map((cells) => cells.join(';')).join('\n');
    expect(await said(`${left}\n`)).toContain('2 ligne example-line');
    expect(isReady((await checked(`${left.replace('ZZ26-000012', '26-12')}\n`)).report)).toBe(true);
  });

  it('CSV-04 tells, line by line, each fault and what is mended', async () => {
    const lines = [
      `${four};numero_agrement;masquer;courriel`,
      ';Sandrine;12 rue de la Gare 68000 Colmar;0389123456;A1;;',
      'Noël;Zoé;12 rue de la Gare;0389123456;A2;;',
      'Noël;Zoé;12 rue de la Gare 68000 Colmar;389123457;A3;;',
      'Noël;Léa;12 rue de la Gare 68000 Colmar;3,89123458E+08;A4;;',
      'Noël;Eva;12 rue de la Gare 68000 Colmar;3,9E+08;A5;;',
      'Noël;Ida;12 rue de la Gare 68000 Colmar;;A6;;',
      'Noël;Ana;12 rue de la Gare 68000 Colmar;;A7;;ana@exemple.test',
      'Noël;Ela;12 rue de la Gare 68000 Colmar;0389123459;A8;telephone, courriel;ela@exemple.test',
      'Noël;Ola;12 rue de la Gare 68000 Colmar;0389123460;8,1E+11;;',
      '=cmd|calc;Uma;12 rue de la Gare 68000 Colmar;0389123461;A9;;',
      'Noël;Una;12 rue ; de la Gare 68000 Colmar;0389123462;A10;;;x',
      'Noël;Isa;12 rue de la Gare 26400 Crest;0389123463;A11;;',
    ];
    expect(await said(`${lines.join('\n')}\n`)).toEqual([
      '2 nom name-missing',
      '3 adresse commune-missing',
      '4 telephone phone-zero',
      '5 telephone phone-scientific',
      '6 telephone phone-digits-lost',
      '7 telephone phone-missing',
      '8 telephone phone-absent',
      '9 masquer mask-both',
      '10 numero_agrement number-digits-lost',
      '11 nom name-missing',
      '11 nom formula',
      '12 ligne cells-shifted',
      '12 masquer mask-unknown',
      '12 adresse commune-missing',
      '12 telephone phone-invalid',
      '13 adresse outside-department',
    ]);
  });

  it('CSV-04 names both lines of a person who is there twice', async () => {
    const { report } = await checked(
      [
        `${four};numero_agrement`,
        `${one};A1`,
        `${one};A1`,
        `${one.replace('56', '57')};A1`,
        `${one.replace('Thévenet', 'Weber')};A1`,
      ].join('\n'),
    );
    expect(report.notes.map(({ line, code, facts }) => `${line} ${code} ${facts}`)).toEqual([
      '3 line-twice L’autre est la ligne 2.',
      '4 person-twice L’autre est la ligne 2.',
      '5 number-twice L’autre est la ligne 2.',
    ]);
    expect(report).toMatchObject({ kept: 1, faultyRows: 2, warnings: 1 });
  });

  it('CSV-04 mends what is mechanical in a file that is then read without a word', async () => {
    const { report, corrected } = await checked(
      encode1252(
        `N° d’agrément,Tél,Prénom,Nom,Adresse,Ville,CP\r\n68-1,389123456,Zoé,'Noël,"2, rue X",Bourg-en-Bresse,1000\r\n`,
      ),
      { cafCode: '01' },
    );
    expect(report).toMatchObject({
      encoding: 'windows-1252',
      separator: ',',
      faults: 0,
      mended: { rows: 1, form: true },
    });
    expect(corrected).toBe(
      '\uFEFF"nom";"prenom";"adresse";"telephone";"code_postal";"commune";"numero_agrement"\r\n' +
        '"Noël";"Zoé";"2, rue X";"03 89 12 34 56";"01000";"Bourg-en-Bresse";"68-1"\r\n',
    );
    const again = await checked(corrected, { cafCode: '01' });
    expect(again.report).toMatchObject({ notes: [], mended: { rows: 0, form: false } });
  });

  it('PUB-08 never writes what a spreadsheet would run', async () => {
    const { corrected, people } = await checked(
      `${four};nom_mam\nNoël;Zoé;"=1+1 12 rue X 68000 Colmar";="0389123456";@SUM(A1)\nNoël;Éva;+12 rue X 68000 Colmar;0389123456;\n`,
    );
    expect(corrected).not.toMatch(/"[=+@-]/);
    expect(people.map(({ street, mamName }) => [street, mamName])).toEqual([['12 rue X', undefined]]);
  });

  it('reads overseas telephones under the plan of their department', async () => {
    const { people } = await checked(
      `${four}\nPayet;Marie;12 rue de la Gare 97400 Saint-Denis;262201234\nHoarau;Luc;1 rue X 97400 Saint-Denis;0692 12 34 56\n`,
      { cafCode: '974' },
    );
    expect(people.map(({ phone }) => phone)).toEqual(['+262262201234', '+262692123456']);
  });

  it('CSV-04 reads each line as it was written when encodings are mixed, and says so', async () => {
    const mixed = Buffer.concat([
      new TextEncoder().encode(`${four}\n${one}\n`),
      encode1252('Noël;Zoé;2 rue de l’Église 68000 Colmar;0389123457\n'),
    ]);
    const { report, people } = await checked(mixed);
    expect(people.map(({ lastName }) => lastName)).toEqual(['Thévenet', 'Noël']);
    expect(report.notes).toMatchObject([{ line: 3, code: 'encoding-mixed', severity: 'warning' }]);
  });

  it('CSV-04 goes on after a stray quote, and keeps line numbers across cells of several lines', async () => {
    const text = [
      four,
      '"Noël";Zoé;"12 rue de la Gare\n68000 Colmar";0389123456',
      '"Weber;Inès;5 rue du Stade 68000 Colmar;0389123457',
      'Vidal;Anne;6 rue du Stade 68000 Colmar;0389123458',
      'Vidal;Luce;6 rue du Stade 68000 Colmar;012',
    ].join('\r\n');
    const { report, people } = await checked(text);
    expect(people.map(({ line, lastName }) => `${line} ${lastName}`)).toEqual(['2 Noël', '5 Vidal']);
    expect(report.notes.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '4 unclosed-quote',
      '6 phone-invalid',
    ]);
  });

  it('CSV-04 knows a file that was still being written', async () => {
    expect(await said(`${four};courriel\n${one};\nNoël;Zoé;12 rue de la G`)).toContain('3 ligne cut-short');
    expect(await said(`${four};courriel\n${one};`)).toEqual([]);
  });

  it('CSV-04 has words, typeset, for every code', () => {
    for (const code of noteCodes) {
      expect(noteWords({ code })).toMatch(/\S{3}.*\.$/);
      expect(noteWords({ code })).not.toMatch(/ [:;?!»]|« |'/);
    }
    expect(tableProblemMessage({ code: 'virus-test' })).toMatch(/\.$/);
  });

  it.each(['utf-8', 'utf-8-bom', 'windows-1252'] as const)(
    'CSV-04 reads the same people in %s, whatever the separator and the line ends',
    async (encoding) => {
      const options = { cafCode: '68', rows: 150, seed: 4, dirt: 0.3 };
      const { people } = await checked(makeCouncilFile(options));
      expect(people.length).toBeGreaterThan(140);
      for (const person of people) expect(StagedPerson.safeParse(person).success).toBe(true);
      const bare = (list: StagedPerson[]) => list.map(({ original, line, ...person }) => person);
      for (const separator of [';', ',', '\t'] as const) {
        for (const lineEnd of ['\r\n', '\n', '\r'] as const) {
          const file = makeCouncilFile({ ...options, encoding, separator, lineEnd });
          const again = await checked(file, { piece: 1_000 });
          expect(bare(again.people)).toEqual(bare(people));
          expect(again.report.countsByCode).toEqual(
            (await checked(makeCouncilFile(options))).report.countsByCode,
          );
        }
      }
    },
  );
});
