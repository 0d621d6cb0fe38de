import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../adapters/csv/read-table.ts';
import {
  type ReferenceListRow,
  referenceListColumns,
  referenceListFormat,
} from '../../../domain/reference-list/columns.ts';
import { flagCodes } from '../../../domain/reference-list/flags.ts';
import { planReferenceLoad } from '../../../domain/reference-list/plan-load.ts';
import { readReferenceList } from '../../../domain/reference-list/read-line.ts';
import { ReferenceEstablishment } from '../../../domain/reference-list/reference-establishment.ts';
import { makeReferenceListCsv } from '../../builders/reference-list-csv.ts';
import { listContext, referenceListRow } from '../../builders/reference-list-row.ts';

const context = listContext();
const readingsOf = (bytes: Uint8Array) => {
  const table = readTable(bytes, referenceListFormat);
  if ('code' in table) throw new Error(table.code);
  return readReferenceList(table.rows, context);
};
const byId = (establishments: readonly ReferenceEstablishment[]) =>
  new Map(establishments.map((one) => [one.id, one]));
const readingsOfRows = (rows: readonly ReferenceListRow[]) => readReferenceList(rows, context);

describe('planning a load', () => {
  it('creates what is new, updates what changed and says which fields, leaves the rest', () => {
    const before = planReferenceLoad(
      new Map(),
      readingsOfRows(['a', 'b', 'c'].map((id, at) => referenceListRow({ id }, at + 2))),
    );
    expect(before.created.map(({ id }) => id)).toEqual(['26-a', '26-b', '26-c']);

    const rows = [
      referenceListRow({ id: 'a' }, 2),
      referenceListRow({ id: 'b', voie: 'rue du Stade', capacite: '', latitude: '44.7' }, 3),
      referenceListRow({ id: 'd' }, 4),
      referenceListRow({ id: '?' }, 5),
    ];
    const plan = planReferenceLoad(byId(before.created), readingsOfRows(rows));
    expect(plan).toMatchObject({
      created: [{ id: '26-d' }],
      updated: [{ establishment: { id: '26-b' }, changed: ['street', 'position', 'capacity'] }],
      unchanged: ['26-a'],
      refused: 1,
      absent: ['26-c'],
    });
    expect(plan.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'unchanged'],
      [3, 'updated'],
      [4, 'created'],
      [5, 'refused'],
    ]);
  });

  it('loads a dirty list of 2,000 lines in any encoding and separator, to the same establishments', () => {
    const made = { cafCode: '26', lines: 2_000, seed: 2026, dirt: 0.4 };
    const [reference, ...others] = [
      makeReferenceListCsv(made),
      makeReferenceListCsv({ ...made, encoding: 'utf-8-bom', separator: ',' }),
      makeReferenceListCsv({ ...made, encoding: 'windows-1252', separator: '\t' }),
    ].map((bytes) => planReferenceLoad(new Map(), readingsOf(bytes)));
    expect(reference?.lines).toHaveLength(2_000);
    expect(reference?.created.length).toBeGreaterThan(1_900);
    for (const other of others) expect(other.created).toEqual(reference?.created);
  });
});

describe('any list', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    fc.constantFrom(
      '',
      '0',
      '=1+1',
      "'04",
      '26400',
      'Crest',
      '-1',
      '4,5E+08',
      'x@y.example',
      'É'.repeat(300),
      '\u{1F476}'.repeat(90),
    ),
  );
  const row = fc.record({
    line: fc.nat(),
    excess: fc.integer({ min: -3, max: 3 }),
    cells: fc
      .record(Object.fromEntries(referenceListColumns.map((column) => [column, cell])), {
        noNullPrototype: true,
      })
      .chain((cells) =>
        fc
          .record({
            id: fc.oneof(cell, fc.constantFrom('a', 'b', 'c')),
            type: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('EAJE', 'alsh') }, cell),
          })
          .map((identity) => referenceListRow({ ...cells, ...identity }).cells),
      ),
  });
  const rowsOfAList = fc
    .array(row, { maxLength: 12 })
    .map((rows) => rows.map((one, at) => ({ ...one, line: at + 2 })));

  it('is read without failing into establishments that fit the schema, each line reported once', () => {
    fc.assert(
      fc.property(rowsOfAList, (rows) => {
        const plan = planReferenceLoad(new Map(), readReferenceList(rows, context));
        expect(plan.lines.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
        expect(plan.created.length + plan.refused).toBe(rows.length);
        expect(new Set(plan.created.map(({ id }) => id)).size).toBe(plan.created.length);
        for (const establishment of plan.created) {
          expect(ReferenceEstablishment.parse(establishment)).toEqual(establishment);
          for (const text of [establishment.name, establishment.manager, establishment.address.street]) {
            expect(text ?? '').not.toMatch(/^[=+@-]|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          }
        }
      }),
    );
  });

  it('changes nothing when it is loaded a second time', () => {
    fc.assert(
      fc.property(rowsOfAList, (rows) => {
        const readings = readReferenceList(rows, context);
        const { created } = planReferenceLoad(new Map(), readings);
        const stored = created.map((one) => ReferenceEstablishment.parse(JSON.parse(JSON.stringify(one))));
        const again = planReferenceLoad(byId(stored), readReferenceList(rows, context));
        expect([again.created, again.updated, again.absent]).toEqual([[], [], []]);
        expect(again.unchanged).toHaveLength(created.length);
      }),
    );
  });

  it('has flags that say something in French, with its spaces, for every refusal and every change', () => {
    fc.assert(
      fc.property(rowsOfAList, (rows) => {
        for (const reading of readReferenceList(rows, context)) {
          if (reading.outcome === 'refused') expect(reading.flags.length).toBeGreaterThan(0);
          for (const { message, given } of reading.flags) {
            expect(message).toMatch(/^\p{Lu}.+\.$/su);
            expect(message).not.toMatch(/ [:;?!»]|« /);
            expect(given.length).toBeLessThanOrEqual(200);
          }
        }
      }),
    );
  });
});

describe('the documentation', () => {
  it('lists every column and every flag', () => {
    const page = readFileSync(new URL('../../../docs/reference-list.md', import.meta.url), 'utf8');
    expect(referenceListColumns.filter((column) => !page.includes(`\`${column}\``))).toEqual([]);
    expect(flagCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
