import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind } from '../../../domain/childminders/changes.ts';
import type { ChildminderRight } from '../../../domain/childminders/childminder-right.ts';
import { compareFiles } from '../../../domain/childminders/compare-files.ts';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import { isDueForErasure, isPreviousOver } from '../../../domain/childminders/erasure-rules.ts';
import { marksOf, nameMarkOf } from '../../../domain/childminders/identity.ts';
import { isUnusualRemoval, warningsOf } from '../../../domain/childminders/import-warnings.ts';
import { holding, rightsInForce } from '../../../domain/childminders/rights-in-force.ts';
import { shownOf } from '../../../domain/childminders/shown.ts';
import type { StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { AccountId, HabilitationId } from '../../../domain/identifiers.ts';
import { childminderRecords } from '../../builders/childminder-records.ts';
import { linesIn } from '../../builders/lines-in-memory.ts';
import { stagedPeople, stagedPerson } from '../../builders/staged-people.ts';

const salt = 'sel'.repeat(12);
const habilitationId = HabilitationId.parse('D26-7KQ3-M9TX');
const online = { habilitationId, id: 'online' };
const next = { habilitationId, id: 'next' };

function recorded(person: StagedPerson, change: Partial<ChildminderRight>): ChildminderRight {
  return {
    id: 'right-1',
    cafCode: '26',
    habilitationId,
    kind: 'opposition',
    marks: marksOf(salt, person),
    nameMark: nameMarkOf(salt, person),
    at: '2026-11-01T08:00:00.000Z',
    by: AccountId.parse('C26-0A1B2C'),
    version: 1,
    lastCommand: 'intent-0001',
    ...change,
  };
}

async function compared(before: StagedPerson[], after: StagedPerson[], rights: ChildminderRight[] = []) {
  const files = new Map([
    [councilFileKeys.people(online), before],
    [councilFileKeys.people(next), after],
  ]);
  const held = rightsInForce(salt, rights);
  const listed: Partial<Record<ChangeKind, Change[]>> = {};
  const aside: string[] = [];
  const of = { before: { file: online, rights: held }, after: { file: next, rights: held } };
  const found = await compareFiles(linesIn(files), of, {
    list(kind, change) {
      listed[kind] = [...(listed[kind] ?? []), change];
    },
    aside: {
      put: (text) => aside.push(text),
      textAt: (place) => aside[place] ?? '',
      close: () => undefined,
    },
  });
  if (!found) throw new Error('Both files are there');
  expect(await compareFiles(linesIn(files), of)).toEqual(found);
  return { ...found, listed };
}

describe('what importing a file would change', () => {
  const before = stagedPeople(10);

  it('CSV-05 tells who is added, changed and removed, by name, field by field', async () => {
    const { phone: _, ...silent } = stagedPerson(2);
    const after = [...stagedPeople(8).map((one) => (one.line === 4 ? silent : one)), stagedPerson(20)];
    const { counts, listed } = await compared(before, after);
    expect(counts).toMatchObject({ before: 10, after: 9, added: 1, changed: 1, removed: 2, unchanged: 7 });
    expect(listed.added?.map(({ lastName }) => lastName)).toEqual(['Orsatelli20']);
    expect(listed.removed?.map(({ lastName }) => lastName)).toEqual(['Orsatelli8', 'Orsatelli9']);
    expect(listed.changed).toEqual([
      expect.objectContaining({ fields: [{ field: 'phone', before: stagedPerson(2).phone }] }),
    ]);
  });

  it('CSV-05 finds a person again by the number after a move, by name and address before there were numbers', async () => {
    const unnumbered = before.map(({ agrementNumber: _, ...one }) => one);
    expect((await compared(unnumbered, before)).counts).toMatchObject({
      added: 0,
      removed: 0,
      unchanged: 10,
    });
    const moved = before.map((one) => ({ ...one, street: '1 rue Neuve', lastName: `${one.lastName} Bis` }));
    expect((await compared(before, moved)).counts).toMatchObject({ added: 0, removed: 0, changed: 10 });
  });

  it('CSV-05 does not count lines in another order, nor a file that is the same', async () => {
    const turned = before.toReversed().map((one, index) => ({ ...one, line: index + 2 }));
    expect((await compared(before, turned)).counts).toMatchObject({ unchanged: 10, changed: 0 });
  });

  it('CSV-07 lists those kept off, left out, who exercise a right, and namesakes of those who opposed', async () => {
    const { agrementNumber: _, ...somebody } = stagedPerson(1);
    const namesake = {
      ...somebody,
      line: 50,
      communeCode: '26113',
      commune: 'Die',
      agrementNumber: '26-777777',
    };
    const after = [
      stagedPerson(1),
      { ...stagedPerson(3), leftOut: 'no-training' as const },
      { ...stagedPerson(4), right: 'access' as const },
      { ...stagedPerson(5), masks: ['phone' as const] },
      namesake,
    ];
    const opposed = [recorded(stagedPerson(1), {})];
    const { counts, newlyAsked } = await compared(before, after, opposed);
    expect(counts).toMatchObject({ before: 9, after: 3, opposed: 1, leftOut: 1, rights: 2, namesakes: 1 });
    expect(newlyAsked).toEqual([{ right: 'access', line: stagedPerson(4).line }]);
    expect((await compared(after, after, opposed)).newlyAsked).toEqual([]);
  });
});

describe('rights that hold', () => {
  const person = stagedPerson(7);
  const shown = (rights: ChildminderRight[], one = person) => shownOf(one, rightsInForce(salt, rights));

  it('RGT-01 a rectification holds as long as the file still says what was rectified', () => {
    const to = '+33475250099';
    const rights = [
      recorded(person, {
        kind: 'rectification',
        rectification: { field: 'phone', from: person.phone ?? '', to },
      }),
    ];
    expect(shown(rights)?.phone).toBe(to);
    expect(shown(rights, { ...person, phone: '+33475250011' })?.phone).toBe('+33475250011');
  });

  it('RGT-01 what was lifted holds no more; what a later file states again does', () => {
    const opposition = recorded(person, {});
    const lifted = { at: '2026-11-02T08:00:00.000Z', by: opposition.by };
    expect(shown([opposition])).toBeUndefined();
    expect(shown([{ ...opposition, lifted }])).toBeDefined();
    const consent = recorded(person, { id: 'c', kind: 'consent', lifts: 'right-1', at: lifted.at });
    expect(shown([opposition, consent])).toBeDefined();
    expect(shown([{ ...opposition, at: '2026-11-03T08:00:00.000Z' }, consent])).toBeUndefined();
    expect(holding([opposition, consent])).toEqual([]);
  });

  it('CSV-07 who opposes by the file itself is never shown from that file', () => {
    expect(shown([], { ...person, right: 'opposition' })).toBeUndefined();
    expect(shown([], { ...person, right: 'deletion' })).toBeUndefined();
    expect(shown([], { ...person, right: 'access' })).toBeDefined();
  });
});

describe('warnings and delays', () => {
  const counts = {
    before: 300,
    after: 290,
    added: 0,
    changed: 0,
    removed: 10,
    unchanged: 290,
    opposed: 0,
    rights: 0,
    leftOut: 0,
    namesakes: 0,
  };

  it('CSV-08 asks to confirm above a tenth of the people and twenty of them', () => {
    expect(isUnusualRemoval({ before: 300, removed: 31 })).toBe(true);
    expect(isUnusualRemoval({ before: 300, removed: 30 })).toBe(false);
    expect(isUnusualRemoval({ before: 100, removed: 20 })).toBe(false);
    expect(isUnusualRemoval({ before: 22, removed: 21 })).toBe(true);
  });

  it('CSV-05 warns of the same file, an older one, one that shrinks, one with nobody', () => {
    const { councilFile } = childminderRecords;
    const older = { ...councilFile, receivedAt: '2026-10-01T08:00:00.000Z' };
    expect(warningsOf(counts, councilFile, undefined)).toEqual([]);
    expect(warningsOf(counts, older, councilFile)).toEqual(['same-file', 'older-file']);
    expect(warningsOf({ ...counts, after: 0, removed: 300 }, councilFile, undefined)).toEqual([
      'unusual-removal',
      'shrinking',
      'nobody',
    ]);
  });

  it('AVN-06 keeps the file online and the one before, and no other beyond its delay', () => {
    const { councilFile, childminderPointer } = childminderRecords;
    const { withdrawn: _, ...pointer } = childminderPointer;
    const { erasing: __, erasedAt: ___, ...file } = councilFile;
    const on = (day: string) => new Date(`${day}T08:00:00Z`);
    const other = { ...file, id: 'other', state: 'ready' as const };
    expect(isDueForErasure({ ...file, state: 'previous' }, pointer, on('2029-01-01'))).toBe(false);
    expect(isDueForErasure(other, pointer, on('2026-12-20'))).toBe(false);
    expect(isDueForErasure(other, pointer, on('2026-12-22'))).toBe(true);
    expect(isDueForErasure({ ...other, state: 'superseded' }, pointer, on('2026-11-22'))).toBe(true);
    expect(isDueForErasure(other, childminderPointer, on('2026-11-22'))).toBe(true);
    expect(isPreviousOver(pointer, on('2027-02-18'))).toBe(false);
    expect(isPreviousOver(pointer, on('2027-02-20'))).toBe(true);
  });
});
