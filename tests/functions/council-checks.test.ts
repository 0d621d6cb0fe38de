import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  announceCouncilFile,
  downloadCorrectedCouncilFile,
  listOwnCouncilFiles,
  readOwnCouncilFile,
} from '../../contract/council-files.ts';
import { councilFileKeys } from '../../domain/childminders/council-file.ts';
import { noticeCouncilFiles } from '../../domain/childminders/notice-council-files.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { mailsTo } from '../engines.ts';
import { importer } from './caf-agents.ts';
import { advance, minutes } from './clock.ts';
import {
  announcement,
  council,
  dropped,
  faulty,
  flawless,
  mendable,
  sendBy,
  tellOfDrop,
} from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let sender: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  sender = await council(stage, caf.browser);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const manifest = (fileId: string) => stage.deps.records.get('councilFile', [sender.id, fileId]);
const read = (file: string) =>
  stage.done(readOwnCouncilFile, { as: sender.browser, params: { id: sender.id, file } });
const drop = (text: string) => dropped(stage, sender.browser, sender.id, text);
const mailsAbout = async (address: string) => {
  await stage.react();
  return (await mailsTo(address)).filter(({ subject }) => subject.includes(sender.id));
};
async function notice(): Promise<void> {
  const { handler } = await import('../../functions/schedule/notice-council-files.ts');
  await handler();
}

describe('the check of a file that came', () => {
  it('CSV-04 says of a file without fault what will be online, and tells council and importers', async () => {
    const cnaf = await agent(stage, 'cnaf-admin');
    const { email } = await importer(stage, cnaf.browser);
    const fileId = await drop(flawless);
    expect(await manifest(fileId)).toMatchObject({
      state: 'ready',
      checked: { rows: 3, kept: 3, faults: 0, corrected: false },
    });
    const { report } = await read(fileId);
    expect(report).toMatchObject({ rows: 3, faults: 0 });
    expect((await mailsAbout(sender.email))[0]?.subject).toContain('contrôlé');
    expect((await mailsAbout(email))[0]?.subject).toContain('prêt à importer');
    expect(await mailsAbout(caf.email)).toEqual([]);
  });

  it('CSV-04 says of a faulty one which line and why, and nothing of it may go online', async () => {
    const fileId = await drop(faulty);
    const { file, report } = await read(fileId);
    expect(file).toMatchObject({ state: 'to-mend', checked: { faults: 1 } });
    expect(report?.notes).toContainEqual(expect.objectContaining({ line: 3, column: 'telephone' }));
    expect((await mailsAbout(sender.email))[0]?.subject).toContain('à corriger');
  });

  it('CSV-04 gives back, mended, what a spreadsheet spoilt', async () => {
    const fileId = await drop(mendable);
    const { raw } = await stage.call(downloadCorrectedCouncilFile, {
      as: sender.browser,
      params: { id: sender.id, file: fileId },
    });
    expect(raw.headers?.['Content-Disposition']).toContain('fichier-corrige.csv');
    expect(raw.body).toMatch(/04 ?75 ?25 ?00 ?01/u);
  });

  it.each([
    ['an empty line', '\n\n'],
    ['a spreadsheet file', 'PK\u0003\u0004 xl/workbook.xml'],
    ['a PDF', '%PDF-1.7\n'],
    ['a header alone', 'nom;prenom;adresse;telephone\n'],
  ])('CSV-04 has words of its own for %s', async (_, text) => {
    const { file, report } = await read(await drop(text));
    expect(file.state).toBe('to-mend');
    expect(report?.problem ?? report?.rows).toBeDefined();
  });

  it('does once what the bucket tells twice, or at the same time', async () => {
    const fileId = await drop(flawless);
    const before = await manifest(fileId);
    await tellOfDrop(stage, sender.id, fileId);
    expect(await manifest(fileId)).toEqual(before);
    const bytes = Buffer.from(flawless);
    const { fileId: other, link } = await stage.done(announceCouncilFile, {
      as: sender.browser,
      params: { id: sender.id },
      body: announcement(bytes.length),
    });
    await sendBy(link, bytes);
    await Promise.all([1, 2, 3].map(() => tellOfDrop(stage, sender.id, other)));
    expect(await manifest(other)).toMatchObject({ state: 'ready', version: 3 });
  });

  it('knows nothing of what nobody announced', async () => {
    await tellOfDrop(stage, sender.id, '0mwr1aft0-PAPBWAWPY926DHTV');
    await tellOfDrop(stage, 'nobody', 'nothing');
  });
});

describe('what is announced', () => {
  it('CSV-09 is said never to have come, an hour later', async () => {
    const { fileId } = await stage.done(announceCouncilFile, {
      as: sender.browser,
      params: { id: sender.id },
      body: announcement(),
    });
    advance(59 * minutes);
    await notice();
    expect((await manifest(fileId))?.state).toBe('awaited');
    advance(2 * minutes);
    await notice();
    expect((await manifest(fileId))?.state).toBe('never-arrived');
  });

  it('is checked by the schedule when the bucket’s word was lost', async () => {
    const bytes = Buffer.from(flawless);
    const { fileId, link } = await stage.done(announceCouncilFile, {
      as: sender.browser,
      params: { id: sender.id },
      body: announcement(bytes.length),
    });
    await sendBy(link, bytes);
    advance(61 * minutes);
    await notice();
    expect((await manifest(fileId))?.state).toBe('ready');
  });

  it('CSV-04 whose check fails for a whole day is told to its council, and may still be checked', async () => {
    const bytes = Buffer.from(flawless);
    advance(61 * minutes);
    const { fileId, link } = await stage.done(announceCouncilFile, {
      as: sender.browser,
      params: { id: sender.id },
      body: announcement(bytes.length),
    });
    await sendBy(link, bytes);
    const { checkDeps } = await import('../../functions/runtime/check-deps.ts');
    const told: string[] = [];
    const failing = async () => {
      const deps = { ...checkDeps(), checkFile: () => Promise.reject(new Error('no memory')) };
      return noticeCouncilFiles(deps, ({ id }) => void told.push(id));
    };
    advance(61 * minutes);
    expect(await failing()).toMatchObject({ failed: 1, givenUp: 0 });
    expect((await manifest(fileId))?.state).toBe('received');
    advance(25 * 60 * minutes);
    expect(await failing()).toMatchObject({ failed: 0, givenUp: 1 });
    expect(told).toEqual([fileId, fileId]);
    expect((await manifest(fileId))?.state).toBe('unchecked');
    expect(await failing()).toMatchObject({ failed: 0, givenUp: 0 });
    expect((await mailsAbout(sender.email))[0]?.subject).toContain('n’a pas pu être contrôlé');
    // Whoever operates the site has the bucket's word delivered again.
    await tellOfDrop(stage, sender.id, fileId);
    expect((await manifest(fileId))?.state).toBe('ready');
  });

  it('ends as if nothing had failed, whichever call of the check does', async () => {
    const { faults } = stage.own.gateway;
    const bytes = Buffer.from(flawless);
    const ready = async () => {
      const { fileId, link } = await stage.done(announceCouncilFile, {
        as: sender.browser,
        params: { id: sender.id },
        body: announcement(bytes.length),
      });
      await sendBy(link, bytes);
      return fileId;
    };
    advance(70 * minutes);
    const recorded = stage.own.gateway.record();
    await tellOfDrop(stage, sender.id, await ready());
    const calls = recorded().length;
    advance(70 * minutes);
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const mode of ['before', 'after'] as const) {
        const fileId = await ready();
        faults.order({ service: '*', operation: '*', nth, mode });
        for (let tries = 0; tries < 3; tries += 1) {
          if (
            await tellOfDrop(stage, sender.id, fileId).then(
              () => true,
              () => false,
            )
          )
            break;
        }
        faults.clear();
        const file = await manifest(fileId);
        expect(file, `${mode} ${nth}`).toMatchObject({ state: 'ready', version: 3 });
        const people = councilFileKeys.people({
          habilitationId: HabilitationId.parse(sender.id),
          id: fileId,
        });
        const { deposits } = await import('../../functions/runtime/deposits.ts');
        const lines: string[] = [];
        for await (const line of (await deposits().linesOf(people)) ?? []) lines.push(line);
        expect(lines).toHaveLength(3);
      }
      if (nth % 12 === 0) advance(61 * minutes);
    }
  }, 120_000);

  it('CSV-09 is listed with what became of each file', async () => {
    const { files } = await stage.done(listOwnCouncilFiles, {
      as: sender.browser,
      params: { id: sender.id },
    });
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['ready', 'to-mend', 'never-arrived']));
  });
});
