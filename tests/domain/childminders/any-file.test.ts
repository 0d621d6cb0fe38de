import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../domain/cells/read-phone.ts';
import { isSame, marksOf } from '../../../domain/childminders/identity.ts';
import { noteWords } from '../../../domain/childminders/note-words.ts';
import { CheckReport, isReady } from '../../../domain/childminders/report.ts';
import { fileProblemWords } from '../../../domain/childminders/report-words.ts';
import { StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { chanceOf } from '../../builders/chance.ts';
import { type Checked, checked } from '../../builders/checked-file.ts';
import { makeCouncilFile } from '../../builders/council-files.ts';

/** Every refusal has a line and a reason, every person fits the schema, and the counts add up. */
function expectWhole({ report, people }: Checked): void {
  expect(CheckReport.safeParse(report).error).toBeUndefined();
  if (report.problem) {
    expect(fileProblemWords(report.problem)).toMatch(/\S/);
    expect(isReady(report)).toBe(false);
    return;
  }
  for (const note of report.notes) {
    expect(note.line).toBeGreaterThan(0);
    expect(noteWords(note)).toMatch(/\S/);
  }
  const counted = Object.values(report.countsByCode).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(report.notes.length + report.notListed);
  expect(people.length + report.faultyRows + (report.countsByCode['line-twice'] ?? 0)).toBe(report.rows);
  const faulty = new Set(report.notes.filter(({ severity }) => severity === 'fault').map(({ line }) => line));
  if (report.notListed === 0) expect(faulty.size).toBe(report.faultyRows);
  for (const person of people) expect(StagedPerson.safeParse(person).error).toBeUndefined();
  const lines = people.map(({ line }) => line);
  expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
}

/** What happens to files on their way: bytes changed, cut, doubled, thrown in. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  const chance = chanceOf(seed);
  const favourites = [0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x00, 0xff, 0xc3, 0xe9, 0x3d, 0x27, 0x20];
  let bytes = Array.from(file);
  for (let changes = 1 + chance.below(12); changes > 0; changes--) {
    const at = chance.below(bytes.length + 1);
    const how = chance.below(6);
    if (how === 0) bytes[at] = chance.below(256);
    else if (how === 1) bytes.splice(at, 0, chance.pick(favourites));
    else if (how === 2) bytes.splice(at, chance.below(40));
    else if (how === 3) bytes.splice(at, 0, ...bytes.slice(at, at + chance.below(200)));
    else if (how === 4) bytes = bytes.slice(0, Math.max(1, at));
    else bytes[at] = chance.pick(favourites);
  }
  return Uint8Array.from(bytes);
}

describe('any council’s file', () => {
  it('CSV-04 mutated byte by byte, never makes the check fail, and has a line and a reason for each refusal', async () => {
    const encodings = ['utf-8', 'utf-8-bom', 'windows-1252'] as const;
    const separators = [';', ',', '\t'] as const;
    for (let seed = 1; seed <= 400; seed++) {
      const file = makeCouncilFile({
        cafCode: '68',
        rows: 12,
        seed,
        dirt: 0.5,
        faults: true,
        encoding: encodings[seed % 3] ?? 'utf-8',
        separator: separators[seed % 4 === 3 ? 0 : seed % 3] ?? ';',
        ...(seed % 5 === 0 && { columns: 's4' as const }),
      });
      expectWhole(await checked(mutated(file, seed), { piece: 1 + (seed % 700) }));
    }
  });

  it('CSV-04 made of anything at all, is read or refused, never both', async () => {
    const bits = fc.constantFrom(
      '"',
      ';',
      ',',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '=',
      "'",
      '68000 Colmar',
      '0389123456',
      'é',
      'x',
    );
    const text = fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 50 }), async (parts, piece) => {
        expectWhole(await checked(`nom;prenom;adresse;telephone\n${parts.join('')}`, { piece }));
      }),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6_000 }), async (bytes) =>
        expectWhole(await checked(bytes)),
      ),
      { numRuns: 60 },
    );
  });

  it('CSV-04 is the same whatever pieces it comes in', async () => {
    const file = makeCouncilFile({
      cafCode: '68',
      rows: 60,
      seed: 9,
      dirt: 0.6,
      faults: true,
      encoding: 'windows-1252',
    });
    const whole = await checked(file);
    for (const piece of [1, 7, 64, 1_021]) expect(await checked(file, { piece })).toEqual(whole);
  });

  it('CSV-04 once corrected, gives the same people, and leaves nothing to mend', async () => {
    const bare = ({ people }: Checked) => people.map(({ line, original, ...person }) => person);
    for (let seed = 1; seed <= 12; seed++) {
      const columns = seed % 3 === 0 ? { columns: 's4' as const } : {};
      const first = await checked(
        makeCouncilFile({ cafCode: '01', rows: 120, seed, dirt: 0.6, ...columns }),
        { cafCode: '01' },
      );
      const again = await checked(first.corrected, { cafCode: '01' });
      expect(bare(again)).toEqual(bare(first));
      expect(again.report.mended).toEqual({ rows: 0, form: false });
    }
  });

  it('reads usual telephones as the library of numbering plans does', () => {
    const digits = fc.stringMatching(/^0[1-9]\d{8}$/);
    const regions = fc.constantFrom('FR', 'GP', 'MQ', 'GF', 'RE', 'YT');
    fc.assert(
      fc.property(digits, regions, (number, region) => {
        const silent = () => {};
        // A sign that is no part of usual numbers leads the long way.
        expect(readPhone(number, region, silent)).toBe(readPhone(`(${number})`, region, silent));
      }),
      { numRuns: 500 },
    );
  });
});

describe('who is who from one file to the next', () => {
  const zoe = { lastName: 'NOEL', firstName: 'Zoé', street: '12, av. de la Gare', communeCode: '68066' };
  it.each([
    [
      'the same number, whatever the rest',
      { ...zoe, agrementNumber: '68-12' },
      { ...zoe, lastName: 'Weber', communeCode: '68224', agrementNumber: '68 12' },
      true,
    ],
    [
      'the same name and address, written otherwise',
      zoe,
      { ...zoe, lastName: 'Noël', street: '12 Avenue de la gare' },
      true,
    ],
    ['the same name in the same commune', zoe, { ...zoe, street: '3 rue X' }, true],
    ['the same name elsewhere', zoe, { ...zoe, communeCode: '68224' }, false],
    [
      'two numbers and two addresses',
      { ...zoe, agrementNumber: 'A' },
      { ...zoe, street: '3 rue X', agrementNumber: 'B' },
      false,
    ],
    ['two numbers at one address', { ...zoe, agrementNumber: 'A' }, { ...zoe, agrementNumber: 'B' }, true],
  ])('CSV-07 %s', (_, a, b, same) => {
    expect(isSame(marksOf('salt', a), marksOf('salt', b))).toBe(same);
    expect(isSame(marksOf('salt', b), marksOf('salt', a))).toBe(same);
  });
});
