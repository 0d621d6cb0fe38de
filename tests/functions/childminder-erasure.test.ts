import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCouncilFile, listCouncilChanges, readCouncilFile } from '../../contract/caf-childminders.ts';
import { recordTermination } from '../../contract/caf-duration.ts';
import { listChildminderRights, recordChildminderRight } from '../../contract/childminder-rights.ts';
import { eraseCouncilFiles } from '../../domain/childminders/erase-council-files.ts';
import { locateChildminders } from '../../domain/childminders/locate-childminders.ts';
import { childmindersKey } from '../../domain/childminders/published.ts';
import { keepConventions } from '../../domain/convention/keep-conventions.ts';
import { centresOfSome, findingHouses } from '../builders/address-finder.ts';
import { stagedPeople, stagedPerson } from '../builders/staged-people.ts';
import { canary, canaryPlace, canaryWordsKept, canaryWordsStreamed } from './childminder-canary.ts';
import {
  childmindersDepsOf,
  council,
  imported,
  importOf,
  objectsOf,
  openStageOfImporter,
  pointerOf,
  readyFile,
} from './childminders.ts';
import { letterToday } from './conventions.ts';
import type { Stage } from './driver.ts';
import type { Somebody } from './people.ts';
import { publishingOf } from './publishing.ts';

const day = 86_400_000;
let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
}, 120_000);
afterAll(() => stage.stop());

/** Has the daily erasure run as so many days from now: S3 keeps the clock of the machine. */
const eraseIn = (days: number) =>
  eraseCouncilFiles({ ...childmindersDepsOf(stage), now: () => new Date(Date.now() + days * day) }, '26');

describe('the delays of councils’ files', () => {
  it('AVN-06 erases what nobody imported after thirty days, the file before after ninety, one before that at once', async () => {
    const { id } = await council(stage, caf);
    const first = await imported(stage, caf, id, stagedPeople(3));
    const second = await imported(stage, caf, id, stagedPeople(4));
    const third = await imported(
      stage,
      caf,
      id,
      stagedPeople(5, (number) => (number === 0 ? { right: 'opposition' } : {})),
    );
    const never = await readyFile(stage, id, stagedPeople(6));
    // What it would change was looked at: kept until the night.
    await stage.done(readCouncilFile, { as: caf.browser, params: { habilitationId: id, fileId: never.id } });
    expect(await objectsOf(stage, never)).toHaveLength(5);
    await eraseIn(0);
    expect(await objectsOf(stage, first)).toEqual([]);
    expect(await objectsOf(stage, second)).toHaveLength(3);
    expect(await objectsOf(stage, never)).toHaveLength(3);
    await eraseIn(31);
    expect(await objectsOf(stage, never)).toEqual([]);
    // Told as erased, and no longer to be imported.
    const request = await importOf(stage, { ...never, version: never.version + 2 });
    expect(await stage.refused(importCouncilFile, { as: caf.browser, ...request })).toBe('wrong-state');
    expect(await objectsOf(stage, second)).toHaveLength(3);
    await eraseIn(91);
    expect(await objectsOf(stage, second)).toEqual([]);
    expect((await pointerOf(stage, id))?.previous).toBeUndefined();
    expect(await objectsOf(stage, third)).toHaveLength(3);
    const { rights } = await stage.done(listChildminderRights, { as: caf.browser, query: {} });
    expect(rights).toHaveLength(1);
    expect(rights[0]?.person).toBeDefined();

    // Whom the Caf deletes has no name left in what the file stated, found again by name and commune alone.
    const { lastName, firstName, communeCode, commune } = stagedPerson(0);
    const subject = { in: 'none' as const, habilitationId: id, lastName, firstName, communeCode, commune };
    const body = { subject, right: { kind: 'deletion' as const } };
    await stage.done(recordChildminderRight, { as: caf.browser, body });
    await eraseIn(91);
    const after = await stage.done(listChildminderRights, { as: caf.browser, query: {} });
    expect(after.rights.map(({ kind, person }) => [kind, person])).toEqual([
      ['deletion', undefined],
      ['opposition', undefined],
    ]);
  });

  it('AVN-06 S4 at the end of the convention nobody is shown at once, and no byte of the files is left after the next night; marks are, and still keep who opposed off', async () => {
    const { id } = await council(stage, caf);
    const person = stagedPerson(900, canary);
    await imported(stage, caf, id, [person, stagedPerson(901)]);
    const file = await imported(stage, caf, id, [{ ...person, masks: ['phone'] }, stagedPerson(901)]);
    // One more, which would remove the person, is looked at and never imported.
    const looked = await readyFile(stage, id, [stagedPerson(901)]);
    const params = { habilitationId: id, fileId: looked.id };
    const removed = await stage.done(listCouncilChanges, {
      as: caf.browser,
      params,
      query: { kind: 'removed' },
    });
    expect(removed.people.map(({ lastName }) => lastName)).toEqual(['Canarinom']);
    expect(await objectsOf(stage, looked)).toHaveLength(5);
    const { finder } = findingHouses();
    const deps = { ...childmindersDepsOf(stage), finder, centres: async () => centresOfSome };
    await locateChildminders(deps, '26', Number.POSITIVE_INFINITY);
    await stage.react();
    expect(await canaryWordsKept(stage)).toContain(canaryPlace);
    const subject = { in: 'file' as const, habilitationId: id, fileId: file.id, line: person.line };
    for (const right of [
      { kind: 'rectification' as const, field: 'lastName' as const, to: 'Canarirectifie' },
      { kind: 'opposition' as const },
    ]) {
      await stage.done(recordChildminderRight, { as: caf.browser, body: { subject, right } });
    }
    await stage.react();
    expect((await canaryWordsKept(stage)).length).toBeGreaterThan(7);

    const convention = await stage.deps.records.get('habilitation', [id]);
    const body = { version: convention?.version ?? 0, termination: letterToday() };
    const ending = await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
    const effectiveOn = ending.duration?.termination?.effectiveOn ?? '';
    const onThatDay = () => new Date(`${effectiveOn}T06:00:00Z`);
    const keys = { create: notAsked, read: notAsked, destroy: notAsked };
    const kept = await keepConventions({ ...stage.deps, keys, now: onThatDay }, (_, error) => {
      throw error;
    });
    expect(kept.failed).toBe(0);
    await stage.react();
    const { objects } = await publishingOf(stage);
    expect((await objects.textOf(childmindersKey('26'))) ?? '').not.toContain('Orsatelli901');
    expect((await pointerOf(stage, id))?.withdrawn).toBeDefined();

    await eraseIn(0);
    // What the first run replaced goes with the next.
    await eraseIn(0);
    expect(await canaryWordsKept(stage)).toEqual([]);
    expect(await objectsOf(stage, file)).toEqual([]);
    expect(await objectsOf(stage, looked)).toEqual([]);
    // The stream keeps for a day what the register of rights held; nothing of a file ever went through it.
    expect(await canaryWordsStreamed(stage)).toEqual({
      childminderRight: ['Canarinom', 'Canariprenom', 'Canarirectifie'],
    });

    // Under another convention, a file that names the person again shows nobody who opposed.
    const { id: next } = await council(stage, caf);
    await imported(stage, caf, next, [person, stagedPerson(902)]);
    await stage.react();
    const after = (await objects.textOf(childmindersKey('26'))) ?? '';
    expect(after).toContain('Orsatelli902');
    expect(after).not.toContain('Canarinom');
  });
});

const notAsked = async (): Promise<never> => {
  throw new Error('No key of a family is asked about here');
};
