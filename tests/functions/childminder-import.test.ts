import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  importCouncilFile,
  listCouncilChanges,
  listCouncilDeposits,
  readCouncilFile,
  rejectCouncilFile,
  rollBackChildminders,
} from '../../contract/caf-childminders.ts';
import {
  findChildminder,
  liftChildminderRight,
  listChildminderRights,
  recordChildminderRight,
} from '../../contract/childminder-rights.ts';
import { searchChildminders } from '../../contract/childminder-search.ts';
import { listRegister } from '../../contract/rights.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import type { HabilitationId } from '../../domain/identifiers.ts';
import { stagedPeople, stagedPerson } from '../builders/staged-people.ts';
import { mailsTo } from '../engines.ts';
import { council, habilitated, imported, importOf, pointerOf, readyFile } from './childminders.ts';
import { advance, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
let id: HabilitationId;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  const cnaf = await agent(stage, 'cnaf-admin');
  await habilitated(stage, cnaf, caf);
  await habilitated(stage, cnaf, colleague);
  ({ id } = await council(stage, caf));
}, 120_000);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

let ahead = 0;
/** What families find around Crest, once what happened was reacted to and the function looks again. */
async function found(): Promise<{
  names: string[];
  people: Awaited<ReturnType<typeof search>>['childminders'];
}> {
  vi.useRealTimers();
  await stage.react();
  // A search looks again after some seconds: each look is later than the last.
  ahead += 10_000;
  advance(ahead);
  const { childminders } = await search();
  vi.useRealTimers();
  return { names: childminders.map(({ lastName }) => lastName).sort(), people: childminders };
}
const search = (more: Record<string, string> = {}) =>
  stage.done(searchChildminders, { query: { commune: '26108', radius: '1', ...more } });
const names = (people: readonly StagedPerson[]) => people.map(({ lastName }) => lastName).sort();
/** Five people of Crest. */
const ofCrest = (first: number, change: Partial<StagedPerson> = {}) =>
  [0, 1, 2, 3, 4].map((index) =>
    stagedPerson(first + index, { communeCode: '26108', commune: 'Crest', postcode: '26400', ...change }),
  );

describe('importing a council’s file', () => {
  it('CSV-05 CSV-06 CSV-08 shows what would change, puts it online at one stroke, and goes back to the one before', async () => {
    const one = ofCrest(0);
    const file = await readyFile(stage, id, one);
    const params = { habilitationId: id, fileId: file.id };
    const seen = await stage.done(readCouncilFile, { as: caf.browser, params });
    expect(seen).toMatchObject({
      mayDecide: ['import', 'reject', 'restore'],
      preview: { counts: { before: 0, added: 5, removed: 0 }, warnings: [] },
    });
    expect(seen.council).toMatchObject({ pointerVersion: 0, inForce: true });
    expect((await found()).names).toEqual([]);

    const request = { as: caf.browser, commandId: 'import-the-first', ...(await importOf(stage, file)) };
    const done = await stage.done(importCouncilFile, request);
    expect(done.file).toMatchObject({ state: 'online', imported: { added: 5, removed: 0, online: 5 } });
    expect((await found()).names).toEqual(names(one));
    // Sent again, as after a connection lost: answered as the first time.
    expect(await stage.done(importCouncilFile, request)).toEqual(done);

    const two = [...ofCrest(3), ofCrest(0)[0] ?? stagedPerson(0)];
    const next = await readyFile(stage, id, two);
    const changes = await stage.done(listCouncilChanges, {
      as: caf.browser,
      params: { habilitationId: id, fileId: next.id },
      query: { kind: 'removed' },
    });
    expect(changes.people.map(({ lastName }) => lastName)).toEqual(['Orsatelli1', 'Orsatelli2']);
    // Two agents who look at once, and turn pages, see the same; the files are gone through no more.
    const asked = { params: { habilitationId: id, fileId: next.id }, query: { kind: 'added' as const } };
    const recorded = stage.own.gateway.record();
    const both = await Promise.all([
      stage.done(listCouncilChanges, { as: caf.browser, ...asked }),
      stage.done(listCouncilChanges, { as: colleague.browser, ...asked }),
    ]);
    expect(recorded().filter(({ service }) => service === 's3')).toHaveLength(6);
    expect(both[0]).toEqual(both[1]);
    expect(both[0].people).toHaveLength(3);
    await stage.done(importCouncilFile, { as: caf.browser, ...(await importOf(stage, next)) });
    expect((await found()).names).toEqual(names(two));

    const pointer = await pointerOf(stage, id);
    const back = await stage.done(rollBackChildminders, {
      as: caf.browser,
      params: { habilitationId: id },
      body: { pointerVersion: pointer?.version ?? 0, reason: 'Le fichier était celui d’un autre mois.' },
    });
    expect(back.council).toMatchObject({ current: { fileId: file.id }, previous: { fileId: next.id } });
    expect((await found()).names).toEqual(names(one));
    const listed = await stage.done(listCouncilDeposits, { as: caf.browser, query: {} });
    expect(listed.files.map(({ state }) => state)).toEqual(['previous', 'online']);
    expect(listed.waiting).toEqual([]);
    // The Caf reads names, not numbers, of whoever decided.
    expect(listed.files[0]?.imported?.by).toBe('Nadia Rivoire');
    expect(listed.files[0]?.rolledBack).toMatchObject({
      by: 'Nadia Rivoire',
      reason: 'Le fichier était celui d’un autre mois.',
    });
  });

  it('CSV-06 of two importers at once, one imports; the other reads again what the preview said', async () => {
    const [first, second] = [await readyFile(stage, id, ofCrest(0)), await readyFile(stage, id, ofCrest(1))];
    const requests = [await importOf(stage, first), await importOf(stage, second)];
    const replies = await Promise.all([
      stage.call(importCouncilFile, { as: caf.browser, ...requests[0] }),
      stage.call(importCouncilFile, { as: colleague.browser, ...requests[1] }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ problem }) => problem)?.problem?.code).toBe('conflict');
    const winner = replies[0]?.status === 200 ? ofCrest(0) : ofCrest(1);
    expect((await found()).names).toEqual(names(winner));
  });

  it('CSV-07 an opposition that a file states is kept against later files and a roll-back, as is one recorded by the Caf', async () => {
    const people = ofCrest(10);
    const [opposed, masked, byPhone, asked] = people;
    if (!opposed || !masked || !byPhone || !asked) throw new Error('Five people');
    await imported(stage, caf, id, people);
    const stating = people.map((one) => {
      if (one === opposed) return { ...one, right: 'opposition' as const };
      if (one === masked) return { ...one, masks: ['address' as const, 'phone' as const] };
      return one === asked ? { ...one, right: 'access' as const } : one;
    });
    const file = await imported(stage, caf, id, stating);
    expect((await found()).names).toEqual(names(people.filter((one) => one !== opposed)));
    const { entries } = await stage.done(listRegister, { as: caf.browser, query: {} });
    expect(entries.filter(({ nature }) => nature === 'access')).toHaveLength(1);

    // By telephone, somebody else opposes.
    const { people: known } = await stage.done(findChildminder, {
      as: caf.browser,
      body: { name: `cam ${byPhone.lastName}` },
    });
    expect(known).toEqual([expect.objectContaining({ fileId: file.id, online: true, rights: [] })]);
    const body = {
      subject: { in: 'file' as const, habilitationId: id, fileId: file.id, line: byPhone.line },
      right: { kind: 'opposition' as const },
    };
    const { right } = await stage.done(recordChildminderRight, {
      as: caf.browser,
      body,
      commandId: 'opposes-by-phone',
    });
    const again = await stage.done(recordChildminderRight, {
      as: caf.browser,
      body,
      commandId: 'opposes-by-phone',
    });
    expect(again.right.id).toBe(right.id);
    const left = names(people.filter((one) => one !== opposed && one !== byPhone));
    expect((await found()).names).toEqual(left);

    // A later file forgets everything, and the one before it too.
    await imported(
      stage,
      caf,
      id,
      people.map(({ agrementNumber: _, ...one }) => one),
    );
    const later = await found();
    expect(later.names).toEqual(left);
    const shown = later.people.find(({ lastName }) => lastName === masked.lastName);
    expect(shown).toMatchObject({ masked: ['address', 'phone'], approximate: true, commune: 'Crest' });
    expect(shown).not.toHaveProperty('street');
    expect(shown).not.toHaveProperty('phone');
    const pointer = await pointerOf(stage, id);
    const reason = 'Un essai.';
    await stage.done(rollBackChildminders, {
      as: caf.browser,
      params: { habilitationId: id },
      body: { pointerVersion: pointer?.version ?? 0, reason },
    });
    expect((await found()).names).toEqual(left);

    // The register has both, and lifts both.
    const register = await stage.done(listChildminderRights, { as: caf.browser, query: {} });
    expect(register.rights.map(({ source, kind }) => `${source} ${kind}`)).toEqual(
      expect.arrayContaining(['caf opposition', 'file opposition', 'file masking']),
    );
    for (const one of register.rights) {
      const params = { id: one.id };
      const lifted = await stage.done(liftChildminderRight, {
        as: caf.browser,
        params,
        body: { habilitationId: id },
      });
      expect(lifted.right.lifted?.by).toBe('Nadia Rivoire');
    }
    await imported(stage, caf, id, people);
    expect((await found()).names).toEqual(names(people));
  });

  it('CSV-09 rejects with a reason, and a rejected file is imported no more', async () => {
    const file = await readyFile(stage, id, ofCrest(0));
    const params = { habilitationId: id, fileId: file.id };
    const body = { version: file.version, reason: 'Il manque la moitié des communes.' };
    const { file: rejected } = await stage.done(rejectCouncilFile, { as: caf.browser, params, body });
    expect(rejected).toMatchObject({ state: 'rejected', rejected: { reason: body.reason } });
    const request = await importOf(stage, { ...file, version: rejected.version });
    expect(await stage.refused(importCouncilFile, { as: caf.browser, ...request })).toBe('wrong-state');
    // The council is told why, once.
    await stage.react();
    const { persons = [] } = (await stage.deps.records.get('habilitation', [id])) ?? {};
    const told = (await mailsTo(persons[0]?.email ?? '')).filter(({ text }) => text.includes(body.reason));
    expect(told).toHaveLength(1);
  });

  it('CSV-08 asks for the number of people removed when it is unusual, and writes at most ten records', async () => {
    await imported(stage, caf, id, stagedPeople(60));
    const file = await readyFile(
      stage,
      id,
      stagedPeople(30, (number) => (number < 2 ? { right: number ? 'access' : 'rectification' } : {})),
    );
    const request = await importOf(stage, file);
    const { problem } = await stage.call(importCouncilFile, { as: caf.browser, ...request });
    expect(problem).toMatchObject({ code: 'removal-to-confirm', removed: 30, online: 60 });
    for (const confirmedRemovals of [0, 29, 31]) {
      const body = { ...request.body, confirmedRemovals };
      const refusal = await stage.refused(importCouncilFile, { as: caf.browser, ...request, body });
      expect(refusal).toBe('removal-to-confirm');
    }
    const commit = vi.spyOn(stage.deps.records, 'commit');
    await stage.done(importCouncilFile, {
      as: caf.browser,
      ...request,
      body: { ...request.body, confirmedRemovals: 30 },
    });
    expect(commit).toHaveBeenCalledTimes(1);
    expect(commit.mock.calls[0]?.[0].length).toBeLessThanOrEqual(10);
    commit.mockRestore();
  });
});

describe('the search of childminders', () => {
  it('PUB-11 RGT-03 is around a place, twenty a page and two hundred deep, at home or in a house, without those whose agrément ended', async () => {
    const people = Array.from({ length: 230 }, (_, number) =>
      stagedPerson(number, {
        communeCode: '26108',
        commune: 'Crest',
        postcode: '26400',
        ...(number === 0 && { agrementEndsOn: '2024-01-01' }),
      }),
    );
    await imported(stage, caf, id, people);
    await found();
    advance(ahead + 5 * minutes);
    const seen = new Set<string>();
    let page = await search();
    expect(page).toMatchObject({ total: 229, sources: [{ cafCode: '26', councilName: expect.any(String) }] });
    for (;;) {
      for (const one of page.childminders) seen.add(one.id);
      if (page.next === undefined) break;
      page = await search({ after: page.next });
    }
    expect(seen.size).toBe(200);
    expect((await search({ place: 'mam' })).total).toBe(46);
    expect(await stage.refused(searchChildminders, { query: { radius: '5' } })).toBe('invalid-request');
    const { raw } = await stage.call(searchChildminders, { query: { commune: '26108' } });
    expect(raw.headers).toMatchObject({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });
  });
});
