import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../../domain/childminders/changes.ts';
import { type CouncilFile, councilFileKeys } from '../../../domain/childminders/council-file.ts';
import type { Department } from '../../../domain/childminders/department.ts';
import type { Deposits } from '../../../domain/childminders/deposits.ts';
import {
  comparedNow,
  type KeptComparison,
  pageOfComparison,
} from '../../../domain/childminders/kept-comparison.ts';
import { comparisonOf, previewImport } from '../../../domain/childminders/preview.ts';
import type { StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { childminderRecords } from '../../builders/childminder-records.ts';
import { stagedPeople, stagedPerson } from '../../builders/staged-people.ts';

const { councilFile: file, childminderRight } = childminderRecords;
const { withdrawn: _, rightsKey: __, ...pointer } = childminderRecords.childminderPointer;
const salt = 'sel'.repeat(12);
const online = { habilitationId: file.habilitationId, id: 'online' };
const shown = { fileId: online.id, receivedAt: file.announcedAt, since: file.announcedAt };
const department: Department = {
  cafCode: '26',
  pointers: [{ ...pointer, current: shown }],
  recorded: [],
  positions: [],
  salt,
};

/** A bucket in memory that counts how often people of files are gone through. */
function bucket(before: readonly StagedPerson[], after: readonly StagedPerson[]) {
  const people = new Map([
    [councilFileKeys.people(online), before],
    [councilFileKeys.people(file), after],
  ]);
  const pages = new Map<string, readonly string[]>();
  const bytes = new Map<string, Uint8Array>();
  const seen = { passes: 0, read: 0 };
  const deposits: Pick<
    Deposits,
    'linesOf' | 'keysUnder' | 'bytesOf' | 'createPages' | 'pageOf' | 'openAside' | 'write'
  > = {
    async linesOf(key) {
      seen.passes += 1;
      const lines = people.get(key);
      return lines && each(lines.map((one) => JSON.stringify(one)));
    },
    keysUnder: async (prefix) => [...bytes.keys()].filter((key) => key.startsWith(prefix)),
    async bytesOf(key) {
      const one = bytes.get(key);
      return one && each([one]);
    },
    createPages(key) {
      const added: (readonly string[])[] = [];
      return {
        add: (lines) => ({ from: added.push([...lines]) - 1, bytes: 1 }),
        async close() {
          for (const [from, lines] of added.entries()) pages.set(`${key} ${from}`, lines);
        },
        drop: async () => undefined,
      };
    },
    async pageOf(key, { from }) {
      seen.read += 1;
      return pages.get(`${key} ${from}`)?.slice();
    },
    openAside() {
      const texts: string[] = [];
      return { put: (text) => texts.push(text), textAt: (place) => texts[place] ?? '', close() {} };
    },
    async write(key, one) {
      bytes.set(key, one);
    },
  };
  return { deps: { deposits }, seen, pages };
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

const keptOf = async (deps: ReturnType<typeof bucket>['deps'], of = department): Promise<KeptComparison> => {
  const kept = await comparisonOf(deps, of, salt, file);
  if (!kept) throw new Error('Both files are there');
  return kept;
};

/** All people of a list, page after page. */
async function listed(deps: ReturnType<typeof bucket>['deps'], kind: ChangeKind): Promise<number[]> {
  const kept = await keptOf(deps);
  const lines: number[] = [];
  let after = 0;
  for (;;) {
    const page = await pageOfComparison(deps, file, kept, { kind, after });
    expect(page?.people.length).toBeLessThanOrEqual(100);
    lines.push(...(page?.people.map(({ line }) => line) ?? []));
    if (page?.next === undefined) return lines;
    after = page.next;
  }
}

describe('the comparison that an importer sees', () => {
  const before = stagedPeople(350);
  const after = [
    ...before.slice(130).map((one) => ({ ...one, street: '1 rue Neuve' })),
    ...Array.from({ length: 250 }, (_, number) => stagedPerson(1000 + number)),
  ];

  it('CSV-05 is worked out once, and its pages hold everybody of each list once, in the order of lines', async () => {
    const { deps, seen } = bucket(before, after);
    const { counts } = await keptOf(deps);
    expect(counts).toMatchObject({ added: 250, changed: 220, removed: 130 });
    const passes = seen.passes;
    expect(await listed(deps, 'added')).toEqual(after.slice(220).map(({ line }) => line));
    expect(await listed(deps, 'changed')).toEqual(after.slice(0, 220).map(({ line }) => line));
    expect(await listed(deps, 'removed')).toEqual(before.slice(0, 130).map(({ line }) => line));
    expect(await listed(deps, 'opposed')).toEqual([]);
    expect(seen.passes).toBe(passes);
    // A page for each hundred, and no other one is read.
    expect(seen.read).toBe(3 + 3 + 2);
  });

  it('CSV-05 an import counts as the importer was shown, whether that was kept or not', async () => {
    const { deps, seen } = bucket(before, after);
    const fresh = await previewImport(deps, department, salt, file);
    await keptOf(deps);
    const passes = seen.passes;
    expect(await previewImport(deps, department, salt, file)).toEqual(fresh);
    // The rights that the file states are read again, people are not compared again.
    expect(seen.passes).toBe(passes + 1);
  });

  it('CSV-07 is made anew as soon as another file is online, a right was recorded or the file was checked again', async () => {
    const { deps, seen } = bucket(before, after);
    await keptOf(deps);
    const passes = seen.passes;
    const opposition = { ...childminderRight, version: childminderRight.version + 1 };
    const [one] = department.pointers;
    const others = [
      { ...department, recorded: [childminderRight] },
      { ...department, recorded: [opposition] },
      { ...department, pointers: one ? [{ ...one, version: one.version + 1 }] : [] },
    ];
    for (const [number, other] of others.entries()) {
      await keptOf(deps, other);
      expect(seen.passes, `change ${number}`).toBeGreaterThan(passes);
    }
    const again: CouncilFile = {
      ...file,
      checked: file.checked && { ...file.checked, at: '2026-12-01T08:00:00.000Z' },
    };
    const names = [...others, department].map((of) => comparedNow(of, file));
    expect(new Set([...names, comparedNow(department, again)]).size).toBe(5);
  });

  it('CSV-06 a page of another comparison is never taken for one of this', async () => {
    const { deps, pages } = bucket(before, after);
    const kept = await keptOf(deps);
    const other = { ...department, recorded: [childminderRight] };
    await keptOf(deps, other);
    const asked = { kind: 'removed', after: 0 } as const;
    expect(await pageOfComparison(deps, file, kept, asked)).toBeUndefined();
    pages.clear();
    expect(await pageOfComparison(deps, file, await keptOf(deps, other), asked)).toBeUndefined();
  });
});
