import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyKind, partitions } from '../../../adapters/dynamo/table.ts';
import type { PartitionPrefix } from '../../../adapters/dynamo/table-shape.ts';
import type { RecordKey, RecordKind } from '../../../domain/records.ts';
import { everyRecord } from '../../builders/every-record.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'adapters/dynamo/partitions');
const prefixes = Object.keys(partitions) as PartitionPrefix[];
const kindsIn = (prefix: PartitionPrefix) => Object.keys(partitions[prefix].places) as RecordKind[];

function placeOf(kind: RecordKind) {
  const { keyOf, place } = everyKind.places[kind] as {
    keyOf: (record: unknown) => RecordKey;
    place: (...key: string[]) => { pk: string; sk: string };
  };
  return place(...keyOf(everyRecord[kind]));
}

/** Rows of records in the page: the keys as patterns, with anything in place of what stands between angle brackets. */
const rows = readFileSync(join(root, 'docs/access-patterns.md'), 'utf8')
  .split('## What is asked')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').slice(2, 4).map(patterns));
function patterns(cell: string): RegExp[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(
    ([, shape = '']) => new RegExp(`^${shape.replaceAll(/<[^>]+>/g, '.+')}$`),
  );
}

describe('the partitions of the table', () => {
  it('each have a file named after their prefix, and no file is forgotten', () => {
    expect(readdirSync(folder).sort()).toEqual(prefixes.map((prefix) => `${prefix.toLowerCase()}.ts`).sort());
  });

  it('hold every kind of record, each once, under keys that begin with their prefix', () => {
    const held = prefixes.flatMap(kindsIn);
    expect(held.toSorted()).toEqual(Object.keys(everyRecord).toSorted());
    for (const prefix of prefixes) {
      for (const kind of kindsIn(prefix)) expect(placeOf(kind).pk).toMatch(new RegExp(`^${prefix}#`));
    }
  });

  it('know what each of their kinds must look like', () => {
    for (const prefix of prefixes) {
      expect(Object.keys(partitions[prefix].schemas)).toEqual(kindsIn(prefix));
    }
  });

  it.each(Object.keys(everyRecord) as RecordKind[])(
    'are described with %s in docs/access-patterns.md',
    (kind) => {
      const { pk, sk } = placeOf(kind);
      const described = rows?.some(
        ([pks, sks]) => pks?.some((shape) => shape.test(pk)) && sks?.some((shape) => shape.test(sk)),
      );
      expect(described, `${pk} ${sk}`).toBe(true);
    },
  );
});
