import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  importCouncilFile,
  listCouncilChanges,
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
import {
  announceCouncilFile,
  announceCouncilFileBySoftware,
  downloadCorrectedCouncilFile,
  listOwnCouncilFiles,
  readOwnCouncilFile,
} from '../../contract/council-files.ts';
import { eraseCouncilFiles } from '../../domain/childminders/erase-council-files.ts';
import { childmindersKey } from '../../domain/childminders/published.ts';
import { withdrawalOfCouncil } from '../../domain/childminders/withdraw-council.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { stagedPeople, stagedPerson } from '../builders/staged-people.ts';
import { mailsTo } from '../engines.ts';
import { importer } from './caf-agents.ts';
import { canary, canaryWordsKept } from './childminder-canary.ts';
import { childmindersDepsOf, habilitated, imported, importOf, pointerOf, readyFile } from './childminders.ts';
import {
  announcement,
  council,
  councilProgram,
  dropped,
  flawless,
  mendable,
  sendBy,
  tellOfDrop,
} from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';
import { publishingOf } from './publishing.ts';

let stage: Stage;
let cnaf: Somebody;
let caf: Somebody;
let stranger: Somebody;
let own: Awaited<ReturnType<typeof council>>;
let other: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stage = await openStage();
  cnaf = await agent(stage, 'cnaf-admin');
  caf = await agent(stage, 'caf-agent', '26');
  stranger = await agent(stage, 'caf-agent', '73');
  await habilitated(stage, cnaf, caf);
  own = await council(stage, caf.browser);
  other = await council(stage, caf.browser);
}, 120_000);
afterAll(() => stage.stop());

const idOf = ({ id }: { id: string }) => HabilitationId.parse(id);

describe('an agent of the Caf whom the director did not habilitate', () => {
  it('CSV-05 sees what would change, and changes nothing', async () => {
    const { browser: as } = await agent(stage, 'caf-agent', '26');
    const habilitationId = idOf(own);
    await imported(stage, caf, habilitationId, stagedPeople(3));
    const file = await readyFile(stage, habilitationId, stagedPeople(4));
    const params = { habilitationId, fileId: file.id };
    expect((await stage.done(readCouncilFile, { as, params })).mayDecide).toEqual([]);
    const before = await pointerOf(stage, habilitationId);
    const reason = 'Un essai.';
    const back = { params: { habilitationId }, body: { pointerVersion: before?.version ?? 0, reason } };
    const replies = [
      await stage.call(importCouncilFile, { as, ...(await importOf(stage, file)) }),
      await stage.call(rejectCouncilFile, { as, params, body: { version: file.version, reason } }),
      await stage.call(rollBackChildminders, { as, ...back }),
    ];
    for (const { problem } of replies) expect(problem?.code).toBe('not-importer');
    expect(await pointerOf(stage, habilitationId)).toEqual(before);
  });
});

describe('a file of another council', () => {
  it('ACT-01 is not there under the number of one’s own convention, nor for the Caf under that of another', async () => {
    const file = await dropped(stage, other.browser, other.id, mendable);
    for (const op of [readOwnCouncilFile, downloadCorrectedCouncilFile]) {
      for (const id of [own.id, other.id]) {
        expect(await stage.refused(op, { as: own.browser, params: { id, file } })).toBe('not-found');
      }
    }
    const params = { habilitationId: idOf(own), fileId: file };
    expect(await stage.refused(readCouncilFile, { as: caf.browser, params })).toBe('not-found');
    const query = { kind: 'added' as const };
    expect(await stage.refused(listCouncilChanges, { as: caf.browser, params, query })).toBe('not-found');
    const subject = { in: 'file' as const, ...params, line: 2 };
    const body = { subject, right: { kind: 'opposition' as const } };
    expect(await stage.refused(recordChildminderRight, { as: caf.browser, body })).toBe('not-found');
  });

  it('ACT-01 and its people, and their rights, are not there for a Caf agent of another department', async () => {
    const file = await imported(stage, caf, idOf(other), stagedPeople(3));
    const subject = { in: 'file' as const, habilitationId: idOf(other), fileId: file.id, line: 2 };
    const body = { subject, right: { kind: 'opposition' as const } };
    expect(await stage.refused(recordChildminderRight, { as: stranger.browser, body })).toBe('not-found');
    const unnamed = {
      in: 'none' as const,
      habilitationId: idOf(other),
      lastName: 'A',
      firstName: 'B',
      communeCode: '26108',
      commune: 'Crest',
    };
    expect(
      await stage.refused(recordChildminderRight, {
        as: stranger.browser,
        body: { ...body, subject: unnamed },
      }),
    ).toBe('not-found');
    const { right } = await stage.done(recordChildminderRight, { as: caf.browser, body });
    const lift = { params: { id: right.id }, body: { habilitationId: idOf(other) } };
    expect(await stage.refused(liftChildminderRight, { as: stranger.browser, ...lift })).toBe('not-found');
    const found = await stage.done(findChildminder, { as: stranger.browser, body: { name: 'Orsatelli' } });
    expect(found).toEqual({ people: [], more: false });
    const { total } = await stage.done(listChildminderRights, { as: stranger.browser, query: {} });
    expect(total).toBe(0);
  });
});

describe('what an agent has families see', () => {
  it('RGT-01 PUB-08 is a telephone that calls and an address that is one, whatever is typed', async () => {
    const people = stagedPeople(2);
    const file = await imported(stage, caf, idOf(other), people);
    const subject = { in: 'file' as const, habilitationId: idOf(other), fileId: file.id, line: 3 };
    const rectify = (field: 'phone' | 'email', to: string) => ({
      as: caf.browser,
      body: { subject, right: { kind: 'rectification' as const, field, to } },
    });
    for (const to of ['javascript:alert(1)', '12', '0475250001;tel:+33899']) {
      expect(await stage.refused(recordChildminderRight, rectify('phone', to))).toBe('invalid-request');
    }
    for (const to of ['a@b.example?bcc=c@d.example', 'nobody', 'a@b.example\nBcc: c@d.example']) {
      expect(await stage.refused(recordChildminderRight, rectify('email', to))).toBe('invalid-request');
    }
    await stage.done(recordChildminderRight, rectify('phone', '04 75 25 91 38'));
    await stage.done(recordChildminderRight, rectify('email', 'Camille.Faurel@Assmat.example'));
    await stage.react();
    const { objects } = await publishingOf(stage);
    const shown = JSON.parse((await objects.textOf(childmindersKey('26'))) ?? '{}');
    expect(shown.childminders).toContainEqual(
      expect.objectContaining({
        lastName: 'Orsatelli1',
        phone: '+33475259138',
        email: 'camille.faurel@assmat.example',
      }),
    );
  });
});

describe('the corrected file', () => {
  it('PUB-08 holds nothing that a spreadsheet would run, whatever the cells begin with', async () => {
    const signs = ['=', '+', '-', '@', '\t=', ' =', '\u00a0=', '＝', '＋', '－', '＠'];
    const text = [
      'nom;prenom;adresse;telephone;nom_mam',
      ...signs.map((sign, index) =>
        [
          `Nom${index}`,
          `${sign}cmd|' /C calc'!A0`,
          '12 rue des Écoles 26400 Crest',
          `47525${String(index).padStart(4, '0')}`,
          `${sign}HYPERLINK("x")`,
        ]
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(';'),
      ),
      '',
    ].join('\n');
    const file = await dropped(stage, own.browser, own.id, text);
    const { raw } = await stage.call(downloadCorrectedCouncilFile, {
      as: own.browser,
      params: { id: own.id, file },
    });
    const corrected = raw.isBase64Encoded
      ? Buffer.from(raw.body ?? '', 'base64').toString('utf8')
      : (raw.body ?? '');
    const cells = corrected
      .split('\r\n')
      .slice(1)
      .filter(Boolean)
      .flatMap((line) => line.slice(1, -1).split('";"'));
    expect(cells.length).toBeGreaterThan(30);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  });
});

describe('a convention that ended', () => {
  it('AVN-06 opens nothing any more: no list, no report, no link, no program; a link given before leads nowhere', async () => {
    const { email } = await importer(stage, cnaf.browser);
    const ending = await council(stage, caf.browser);
    const id = idOf(ending);
    const program = await councilProgram(stage, ending.browser, ending.id);
    await imported(stage, caf, id, [stagedPerson(900, canary)]);
    const waiting = await readyFile(stage, id, [stagedPerson(900, canary)]);
    const file = await dropped(stage, ending.browser, ending.id, mendable);
    const bytes = Buffer.from(flawless.replaceAll('Faurel', 'Canarinom'));
    const call = { as: ending.browser, params: { id: ending.id } };
    const { fileId, link } = await stage.done(announceCouncilFile, {
      ...call,
      body: announcement(bytes.length),
    });
    await stage.react();

    const convention = await stage.deps.records.get('habilitation', [ending.id]);
    if (!convention) throw new Error('The convention is there');
    const record = { ...convention, state: 'ended' as const, version: convention.version + 1 };
    const ended = await stage.deps.records.commit([
      { do: 'replace', kind: 'habilitation', record },
      ...(await withdrawalOfCouncil(stage.deps, convention)),
    ]);
    expect(ended.ok).toBe(true);
    const mails = (await mailsTo(email)).length;
    // The link serves for some minutes still: what comes by it is checked, and offered to nobody.
    expect((await sendBy(link, bytes)).status).toBe(200);
    await tellOfDrop(stage, ending.id, fileId);
    await stage.react();
    expect((await mailsTo(email)).length).toBe(mails);

    const refusedAll = [
      stage.refused(announceCouncilFile, { ...call, body: announcement() }),
      stage.refused(listOwnCouncilFiles, call),
      ...[readOwnCouncilFile, downloadCorrectedCouncilFile].map((op) =>
        stage.refused(op, { as: ending.browser, params: { id: ending.id, file } }),
      ),
    ];
    expect(new Set(await Promise.all(refusedAll))).toEqual(new Set(['not-found']));
    const bySoftware = { as: program, body: announcement() };
    expect(await stage.refused(announceCouncilFileBySoftware, bySoftware)).toBe('invalid-token');
    const request = { as: caf.browser, ...(await importOf(stage, waiting)) };
    expect(await stage.refused(importCouncilFile, request)).toBe('no-convention');
    await eraseCouncilFiles(childmindersDepsOf(stage), '26');
    expect(await canaryWordsKept(stage)).toEqual([]);
  });
});
