import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { importCouncilFile, listCouncilChanges } from '../../contract/caf-childminders.ts';
import {
  liftChildminderRight,
  listChildminderRights,
  recordChildminderRight,
} from '../../contract/childminder-rights.ts';
import {
  announceCouncilFile,
  downloadCorrectedCouncilFile,
  readOwnCouncilFile,
} from '../../contract/council-files.ts';
import { councilFileKeys } from '../../domain/childminders/council-file.ts';
import { eraseCheckedDrops, forgetDeleted } from '../../domain/childminders/forget-deleted.ts';
import { childmindersKey } from '../../domain/childminders/published.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { stagedPerson } from '../builders/staged-people.ts';
import { canary, canaryWordsKept, canaryWordsStreamed } from './childminder-canary.ts';
import {
  childmindersDepsOf,
  imported,
  importOf,
  objectsOf,
  openStageOfImporter,
  readyFile,
} from './childminders.ts';
import { advance, minutes } from './clock.ts';
import { announcement, council, dropped, sendBy, tellOfDrop } from './councils.ts';
import type { Stage } from './driver.ts';
import type { Somebody } from './people.ts';
import { publishingOf } from './publishing.ts';

let stage: Stage;
let caf: Somebody;
let sender: Awaited<ReturnType<typeof council>>;
let id: HabilitationId;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
  sender = await council(stage, caf.browser);
  id = HabilitationId.parse(sender.id);
}, 120_000);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const forget = () => forgetDeleted(childmindersDepsOf(stage), '26');
const eraseDrops = () => eraseCheckedDrops(childmindersDepsOf(stage));
const linesOf = async (file: { habilitationId: HabilitationId; id: string }) => {
  const lines: string[] = [];
  for await (const line of (await childmindersDepsOf(stage).deposits.linesOf(councilFileKeys.people(file))) ??
    [])
    lines.push(line);
  return lines;
};

/** Three lines, of which the canary's cannot be read whole and another was mended. */
const spoilt = [
  'nom;prenom;adresse;telephone;numero_agrement',
  'Faurel;Camille;12 rue des Écoles 26400 Crest;475250001;26-1',
  'Canarinom;Canariprenom;7 impasse Canarivoie 26400 Crest;0475259137000;CANARI-26-137',
  'Dorval;Élise;3 place du Marché 26400 Crest;0475250002;26-2',
  '',
].join('\n');

describe('a deletion', () => {
  it('RGT-01 CSV-07 takes the person out of every file that is kept, read or not, online or not, within the hour', async () => {
    const person = stagedPerson(900, canary);
    const set = [person, stagedPerson(901), stagedPerson(902)];
    const before = await imported(stage, caf, id, set);
    const online = await imported(stage, caf, id, [{ ...person, masks: ['phone'] }, ...set.slice(1)]);
    const waiting = await readyFile(stage, id, set);
    const toMend = await dropped(stage, sender.browser, sender.id, spoilt);
    const own = { as: sender.browser, params: { id: sender.id, file: toMend } };
    const report = async () => (await stage.done(readOwnCouncilFile, own)).report;
    expect((await report())?.notes).toContainEqual(
      expect.objectContaining({ line: 3, column: 'telephone', given: '0475259137000' }),
    );
    await stage.react();
    const subject = { in: 'file' as const, habilitationId: id, fileId: online.id, line: person.line };
    const asked = async (right: { kind: 'opposition' } | { kind: 'deletion' }) =>
      stage.done(recordChildminderRight, { as: caf.browser, body: { subject, right } });
    await asked({ kind: 'opposition' });
    expect(await forget()).toEqual({ files: 0, changed: 0, overtaken: 0 });
    const { right } = await asked({ kind: 'deletion' });
    await stage.react();
    const { objects } = await publishingOf(stage);
    expect((await objects.textOf(childmindersKey('26'))) ?? '').toMatch(/Orsatelli901/u);
    expect((await canaryWordsKept(stage)).length).toBeGreaterThan(7);

    expect(await forget()).toMatchObject({ files: 4, changed: 4, overtaken: 0 });
    for (const file of [before, online, waiting]) {
      expect((await linesOf(file)).map((line) => JSON.parse(line).line)).toEqual([903, 904]);
    }
    // What is wrong with a line stays said, without what was written in it; others keep theirs.
    const notes = (await report())?.notes ?? [];
    expect(notes.filter(({ line }) => line === 3)).toEqual([
      { line: 3, column: 'telephone', code: 'phone-invalid', severity: 'fault' },
    ]);
    expect(notes).toContainEqual(expect.objectContaining({ line: 2, given: '475250001' }));
    expect(await stage.refused(downloadCorrectedCouncilFile, own)).toBe('not-found');
    expect((await stage.done(readOwnCouncilFile, own)).file.checked?.corrected).toBe(false);

    // What was sent, byte for byte, goes twenty minutes after the check; a link serves no second time meanwhile.
    expect(await eraseDrops()).toBe(0);
    advance(21 * minutes);
    expect(await eraseDrops()).toBe(4);
    expect(await canaryWordsKept(stage)).toEqual([]);

    // What was being written meanwhile is caught by a second look, and only by that one.
    const late = await childmindersDepsOf(stage).deposits.createLines(councilFileKeys.people(waiting));
    for (const one of set) await late.write(JSON.stringify(one));
    await late.close();
    expect(await forget()).toMatchObject({ files: 4, changed: 1 });
    expect(await canaryWordsKept(stage)).toEqual([]);
    advance(21 * minutes);
    expect(await forget()).toEqual({ files: 0, changed: 0, overtaken: 0 });

    // The file is still to be imported, and the one before still there to go back to.
    const changes = { as: caf.browser, params: { habilitationId: id, fileId: waiting.id } };
    const removed = await stage.done(listCouncilChanges, { ...changes, query: { kind: 'removed' } });
    expect(removed.people).toEqual([]);
    await stage.done(importCouncilFile, { as: caf.browser, ...(await importOf(stage, waiting)) });
    expect(await objectsOf(stage, online)).toEqual([
      councilFileKeys.people(online),
      councilFileKeys.report(online),
    ]);
    // A later file that names the person again is gone through as it comes.
    const later = await readyFile(stage, id, set);
    expect(await forget()).toMatchObject({ files: 1, changed: 1 });
    expect(await linesOf(later)).toHaveLength(2);
    // Of files, nothing ever went through the stream, which remembers a day.
    expect(await canaryWordsStreamed(stage)).toEqual({ childminderRight: ['Canarinom', 'Canariprenom'] });

    // Lifted, it takes nobody out of the files that come.
    const lift = { as: caf.browser, params: { id: right.id }, body: { habilitationId: id } };
    await stage.done(liftChildminderRight, lift);
    const again = await readyFile(stage, id, set);
    await forget();
    expect(await linesOf(again)).toHaveLength(3);
  }, 60_000);

  it('RGT-01 that a file states holds for the others from its import on, and what files stated keeps no name', async () => {
    const { id: other } = await council(stage, caf.browser);
    const of = HabilitationId.parse(other);
    const people = [stagedPerson(910), stagedPerson(911, { right: 'opposition' })];
    const first = await imported(stage, caf, of, people);
    const names = async () => {
      const { rights } = await stage.done(listChildminderRights, { as: caf.browser, query: {} });
      return JSON.stringify(rights);
    };
    expect(await names()).toContain('Orsatelli911');
    const second = await readyFile(
      stage,
      of,
      people.map((one) => ({ ...one, right: 'deletion' as const })),
    );
    await forget();
    expect(await linesOf(first)).toHaveLength(2);
    await stage.done(importCouncilFile, { as: caf.browser, ...(await importOf(stage, second)) });
    await forget();
    expect([await linesOf(first), await linesOf(second)]).toEqual([[], []]);
    expect(await names()).not.toContain('Orsatelli911');
    const { deposits } = childmindersDepsOf(stage);
    const keys = await deposits.keysUnder(`rights/${other}/`);
    expect(keys).toHaveLength(1);
  });

  it('RGT-01 two runs at once, cut short or not, end in the same', async () => {
    const { id: other } = await council(stage, caf.browser);
    const of = HabilitationId.parse(other);
    const file = await imported(stage, caf, of, [stagedPerson(920), stagedPerson(921)]);
    const subject = { in: 'file' as const, habilitationId: of, fileId: file.id, line: 922 };
    const body = { subject, right: { kind: 'deletion' as const } };
    await stage.done(recordChildminderRight, { as: caf.browser, body });
    await Promise.all([forget(), forget(), forget()]);
    expect((await linesOf(file)).map((line) => JSON.parse(line).lastName)).toEqual(['Orsatelli921']);
  });

  it('CSV-04 what was sent stays until it is checked', async () => {
    const bytes = Buffer.from(spoilt);
    const call = { as: sender.browser, params: { id: sender.id }, body: announcement(bytes.length) };
    const { fileId, link } = await stage.done(announceCouncilFile, call);
    await sendBy(link, bytes);
    advance(120 * minutes);
    await eraseDrops();
    await tellOfDrop(stage, sender.id, fileId);
    // Checked, though two hours after: it was there.
    expect((await stage.deps.records.get('councilFile', [sender.id, fileId]))?.state).toBe('to-mend');
    expect(await eraseDrops()).toBe(0);
    advance(21 * minutes);
    expect(await eraseDrops()).toBe(1);
  });
});
